/**
 * @file Formulas that differ in one place, tried one after the other: what they share is computed once. The functions
 * and operators are those of the notation, given their operands by name.
 */
import { type Tensor, scalar } from '#math/tensor.ts';
import { type Axes, type Scope, sameAxes } from '#notation/scope.ts';
import { axesIfFit } from '#notation/fits.ts';
import type { Program, Values } from '#notation/values.ts';
import { compile } from '#notation/evaluate.ts';
import { type Expr, children, sym, withChildren } from '#notation/expr.ts';
import { type Bench, isNoValue, same } from '../bench.ts';
import { scopeOf } from '../reader/meaning.ts';
import { isOfSize } from '#notation/functions.ts';

/** Operands of one operation, by name. */
const OPERANDS = ['#0', '#1', '#2', '#3'] as const;

export class Trial {
  readonly #bench: Bench;
  readonly #values: Values;
  readonly #axes = new WeakMap<Expr, Axes | null>();
  readonly #found = new WeakMap<Expr, Tensor | null>();
  readonly #programs = new Map<string, Program>();
  readonly #free: readonly string[];
  readonly #scope: Scope;

  /** `free` are the indices of formulas written entry by entry. */
  constructor(bench: Bench, free: readonly string[]) {
    const [place] = bench.q.places;
    this.#bench = bench;
    this.#free = free;
    this.#scope = scopeOf(bench.q.d, free);
    const t = place!.t ?? bench.q.d.sizes['T'];
    this.#values =
      t === undefined || bench.q.d.scope('t') ? bench.points[0]! : { ...bench.points[0]!, t: scalar(t) };
  }

  /** Whether `e` has the axes `wanted` and gives `values`; the first point is tried before the others. */
  gives(e: Expr, wanted: Axes, values: readonly Tensor[]): boolean {
    const axes = this.axes(e);
    if (!axes) return false;
    const fits = this.#free.length
      ? axes.length === 0
      : sameAxes(axes, wanted) || (!wanted.length && axes.join() === '1,1');
    if (!fits) return false;
    if (!this.#free.length) {
      const first = this.value(e);
      if (!first || !same(flat(first, wanted), flat(values[0]!, wanted))) return false;
    }
    return this.#bench.gives(e, this.#free, values);
  }

  /** The axes of `e`; undefined where its parts do not fit. */
  axes(e: Expr): Axes | undefined {
    const known = this.#axes.get(e);
    if (known !== undefined) return known ?? undefined;
    const axes = isWhole(e) ? axesIfFit(e, this.#scope) : this.#axesByParts(e);
    this.#axes.set(e, axes ?? null);
    return axes;
  }

  #axesByParts(e: Expr): Axes | undefined {
    const parts: Axes[] = [];
    for (const child of children(e)) {
      const axes = this.axes(child);
      if (!axes) return undefined;
      parts.push(axes);
    }
    return axesIfFit(named(e), (id) => {
      const i = OPERANDS.indexOf(id as '#0');
      return i < 0 ? this.#scope(id) : { axes: parts[i]!, series: false };
    });
  }

  /** The value at the first place and point; undefined where there is none. */
  value(e: Expr): Tensor | undefined {
    const known = this.#found.get(e);
    if (known !== undefined) return known ?? undefined;
    let value: Tensor | null;
    try {
      value = this.#valueOf(e);
    } catch (error) {
      if (!isNoValue(error)) throw error;
      value = null;
    }
    this.#found.set(e, value);
    return value ?? undefined;
  }

  #valueOf(e: Expr): Tensor | null {
    if (isWhole(e)) {
      if (e.kind === 'fold' && this.#bench.workOf(e, []) > this.#bench.mostWork) return null;
      return compile(e)(this.#values, []);
    }
    const operands: Record<string, Tensor> = {};
    for (const [i, child] of children(e).entries()) {
      const value = this.value(child);
      if (!value) return null;
      operands[OPERANDS[i]!] = value;
    }
    const key =
      e.kind === 'call' ? e.fn : e.kind === 'binary' || e.kind === 'unary' ? `${e.kind} ${e.op}` : '';
    let program = this.#programs.get(key);
    if (!program) this.#programs.set(key, (program = compile(named(e))));
    return program(operands, []);
  }
}

/** Parts that are computed as one: leaves, entries, sums, and what the axes of a size depend on. */
const isWhole = (e: Expr): boolean =>
  e.kind === 'number' ||
  e.kind === 'symbol' ||
  e.kind === 'entry' ||
  e.kind === 'fold' ||
  (e.kind === 'call' && (isOfSize(e.fn) || e.fn === 'pad'));

/** `e` with names for its operands. */
const named = (e: Expr): Expr =>
  withChildren(
    e,
    children(e).map((_, i) => sym(OPERANDS[i]!)),
  );

/** A matrix of one entry as the number that is asked for. */
const flat = (x: Tensor, wanted: Axes): Tensor =>
  wanted.length || x.data.length !== 1 ? x : scalar(x.data[0]!);
