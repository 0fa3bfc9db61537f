/** @file The value of a side of an equation, at one of the points and at a time. */
import { isNoValue } from '#answers/bench.ts';
import { isOther, isSeriesOther } from '#answers/reader/meaning.ts';
import { atTime } from '#answers/work.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import type { Derivation } from '#derive/derivation.ts';
import { numericGradient } from '#derive/difference.ts';
import { outputOf } from '#derive/run.ts';
import { symbolOf } from '#derive/symbol.ts';
import { centralJacobian } from '#math/difference.ts';
import { determinantOf, inverseOf } from '#math/inverse.ts';
import { spectralRadius } from '#math/spectrum.ts';
import { type Tensor, only, map, scalar } from '#math/tensor.ts';
import { tabulate } from '#notation/evaluate.ts';
import { type Expr, sym, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { MOST_WORK, workOf } from '#notation/work.ts';
import { type Values, timed } from '#notation/values.ts';
import { joined } from './blocks.ts';
import { numberFor, pointsOf } from './numbers.ts';
import type { Computed, Other, Others } from './others.ts';

interface Point {
  readonly d: Derivation;
  readonly point: number;
  readonly values: Values;
}

export const valuesAt = (d: Derivation): Point[] =>
  pointsOf(d).map((values, point) => ({ d, point, values }));

/** Undefined where it has no value: after the last step, where a logarithm ends, where it asks for too much. */
export function valueOf(
  e: Expr,
  t: number | undefined,
  free: ReadonlyMap<string, string>,
  at: Point,
  others: Others,
): Tensor | undefined {
  const { d } = at;
  const settled = atTime(e, t, d.sizes);
  const symbols = symbolsOf(settled);
  const used = [...free].filter(([index]) => symbols.includes(index));
  const indices = used.map(([index]) => index);
  const shape = used.map(([, axis]) => sizeOfAxis(axis, d.sizes));
  const ranges = indices.map((index, i) => [index, shape[i]!] as const);
  if (workOf(settled, d.sizes, ranges) > MOST_WORK) return undefined;
  const more = symbols.filter(isOther);
  // a copy of all values takes longer than most formulas
  const all: Record<string, Tensor> = more.length ? { ...at.values } : at.values;
  for (const id of more) {
    if (isSeriesOther(id)) {
      eachStep(id, all, at, others);
      continue;
    }
    const value = otherValue(id, t, at, others);
    if (!value) return undefined;
    all[id] = value;
  }
  try {
    const found = tabulate(settled, indices, shape)(all);
    return found.data.every(Number.isFinite) ? found : undefined;
  } catch (error) {
    if (isNoValue(error) || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A number for a letter; the entries of a matrix; a Jacobian by differences. */
function otherValue(id: string, t: number | undefined, at: Point, others: Others): Tensor | undefined {
  const other = others.get(id);
  if (!other) return scalar(numberFor(id, at.point));
  if (other.kind === 'loss') return lossGradient(other.by, at);
  if (other.kind === 'computed') {
    const of = valueOf(other.of, t, new Map(), at, others);
    return of && computed(other.fn, of);
  }
  if (other.kind !== 'rows') return derivativeAt(other, t, at);
  return joined(other.rows.map((row) => row.map((e) => valueOf(e, t, new Map(), at, others))));
}

/** The gradients of the loss by a quantity of every step. */
function eachStep(id: string, all: Record<string, Tensor>, at: Point, others: Others): void {
  const other = others.get(id);
  if (other?.kind !== 'loss') return;
  for (let t = 0; t <= at.d.sizes['T']! + 1; t++) {
    const gradient = lossGradient(timed(other.by, t), at);
    if (gradient) all[timed(id, t)] = gradient;
  }
}

/** What the loss gains by each entry of a quantity, measured. */
function lossGradient(by: string, { d, values }: Point): Tensor | undefined {
  if (!values[by]) return undefined;
  let known = derivatives.get(values);
  if (!known) derivatives.set(values, (known = new Map()));
  const key = `loss by ${by}`;
  const found = known.get(key);
  if (found) return found;
  const made = gradientOf(sym(d.loss), by, d, values);
  if (made) known.set(key, made);
  return made;
}

function computed(fn: Computed, of: Tensor): Tensor | undefined {
  const isSquare = of.shape.length === 2 && of.shape[0] === of.shape[1];
  if (!isSquare && fn !== 'arccosh' && fn !== 'floor') return undefined;
  switch (fn) {
    case 'inverse':
      return inverseOf(of);
    case 'determinant':
      return scalar(determinantOf(of));
    case 'trace':
      return scalar(traceOf(of));
    case 'radius':
      return scalar(spectralRadius(of));
    case 'arccosh':
      return map(of, Math.acosh);
    case 'floor':
      return scalar(Math.floor(only(of) + ROUNDING));
  }
}

const traceOf = ({ shape, data }: Tensor): number =>
  Array.from({ length: shape[0]! }, (_, i) => data[i * (shape[0]! + 1)]!).reduce((a, b) => a + b, 0);

/** A whole number that was computed may be a little less than it is. */
const ROUNDING = 1e-9;

const derivatives = new WeakMap<Values, Map<string, Tensor>>();

function derivativeAt(
  { kind, of, by }: Extract<Other, { readonly kind: 'jacobian' | 'gradient' }>,
  t: number | undefined,
  { d, values }: Point,
): Tensor | undefined {
  const [above, below] = [of, by].map((e) => atTime(e, t, d.sizes)) as [Expr, Expr];
  const id = symbolOf(below);
  if (id === undefined || !values[id]) return undefined;
  let known = derivatives.get(values);
  if (!known) derivatives.set(values, (known = new Map()));
  const key = `${plain(above)} by ${id}`;
  const found = known.get(key);
  if (found) return found;
  const made = kind === 'gradient' ? gradientOf(above, id, d, values) : jacobianOf(above, id, d, values);
  if (made) known.set(key, made);
  return made;
}

function jacobianOf(of: Expr, by: string, d: Derivation, values: Values): Tensor | undefined {
  const id = symbolOf(of);
  if (id === undefined || !values[id] || !d.stepOf(id)) return undefined;
  return centralJacobian(outputOf(d, values, by, id), values[by]!);
}

function gradientOf(of: Expr, by: string, d: Derivation, values: Values): Tensor | undefined {
  try {
    return numericGradient(d, values, by, of);
  } catch (error) {
    if (isNoValue(error) || error instanceof TypeError) return undefined;
    throw error;
  }
}
