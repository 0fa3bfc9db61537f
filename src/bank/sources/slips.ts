/** @file Wrong forms of a line, one slip away, that fit in shape and differ in value from it and from each other. */
import { Bench, same } from '#answers/bench.ts';
import { axesOf } from '#notation/axes.ts';
import type { Derivation, Statement } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { type Expr, binary, children, num, withChildren } from '#notation/expr.ts';
import { type MistakeName, mistakes } from '#notation/mistakes.ts';
import { askedStep, keyOf } from './lines.ts';

export interface Wrong {
  readonly name: MistakeName;
  readonly is: Expr;
  /** What was lost or spoilt. */
  readonly part: Expr;
  /** How far its values are from the right ones, as a gradient check would say: the largest over all points. */
  readonly error: number;
}

const known = new WeakMap<Statement, readonly Wrong[]>();

/** Every wrong form of `s`; the same list for the same line. */
export function wrongOf(d: Derivation, s: Statement): readonly Wrong[] {
  const found = known.get(s);
  if (found) return found;
  const q = askedStep(d, s);
  const bench = new Bench(q);
  const kept: { wrong: Wrong; values: readonly Tensor[] }[] = [];
  for (const { name, expr: made, part } of mistakes(keyOf(s).is, (id) => d.scope(id)?.series === true)) {
    const expr = tidied(made);
    if (!fits(d, s, expr)) continue;
    const values = valuesOf(bench, expr, s.at);
    if (!values || values.some(({ data }) => !data.every(Number.isFinite))) continue;
    // right by value, however it is written
    if (values.every((v, i) => same(v, bench.truth[i]!))) continue;
    if (kept.some((k) => k.values.every((v, i) => same(v, values[i]!)))) continue;
    const error = Math.max(...values.map((v, i) => relativeError(v, bench.truth[i]!)));
    kept.push({ wrong: { name, is: expr, part, error }, values });
  }
  const all = kept.map(({ wrong }) => wrong);
  known.set(s, all);
  return all;
}

/** Sums of numbers done: a bound T + 1 − 1 would tell that it was moved. */
function tidied(e: Expr): Expr {
  const x = withChildren(e, children(e).map(tidied));
  if (x.kind !== 'binary' || (x.op !== '+' && x.op !== '-') || x.right.kind !== 'number') return x;
  const by = (x.op === '+' ? 1 : -1) * x.right.value;
  const { left } = x;
  if (left.kind === 'number') return num(left.value + by);
  if (left.kind !== 'binary' || (left.op !== '+' && left.op !== '-') || left.right.kind !== 'number')
    return x;
  const all = (left.op === '+' ? 1 : -1) * left.right.value + by;
  return all === 0 ? left.left : binary(all > 0 ? '+' : '-', left.left, num(Math.abs(all)));
}

/** Whether the axes of `e` are those of the line: NumPy would say nothing. */
function fits(d: Derivation, s: Statement, e: Expr): boolean {
  try {
    const axes = axesOf(e, (id) =>
      id === 't' || s.at.includes(id) ? { axes: [], series: false } : d.scope(id),
    );
    const wanted = s.at.length ? [] : s.axes;
    return axes.length === wanted.length && axes.every((a, i) => a === wanted[i]);
  } catch (error) {
    if (error instanceof NotationError) return false;
    throw error;
  }
}

function valuesOf(bench: Bench, e: Expr, at: readonly string[]): readonly Tensor[] | undefined {
  try {
    return bench.values(e, at);
  } catch (error) {
    // it reads a time at which there is nothing
    if (error instanceof ReferenceError || error instanceof RangeError || error instanceof NotationError)
      return undefined;
    throw error;
  }
}
