/** @file Where formulas are compared by value: the places and points of one question, and the truth there. */
import { shapeOf } from '#derive/axes.ts';
import { relativeError } from '#math/error.ts';
import { type Tensor, scalar, tensor } from '#math/tensor.ts';
import { type Axes, sameAxes } from '#notation/scope.ts';
import { NotationError } from '#notation/error.ts';
import type { Values } from '#notation/values.ts';
import { tabulate } from '#notation/evaluate.ts';
import { type Expr, symbolsOf } from '#notation/expr.ts';
import { pointsOf } from './points.ts';
import type { Question } from './question.ts';
import { MOST_WORK, workOf } from '#notation/work.ts';
import { atTime } from './work.ts';

/** Largest relative error between two ways to compute one value: rounding, no more. */
export const TOLERANCE = 1e-9;
/** Values whose norms add up to less are compared absolutely: rounding leaves about 1e-16 of what cancels. */
const FLOOR = 1e-5;

/** The values of a formula at every place and point; what is not there at all is undefined. */
export type Found = readonly Tensor[] | undefined;

export class Bench {
  readonly q: Question;
  readonly points: readonly Values[];
  readonly truth: readonly Tensor[];
  readonly #places: Question['places'];
  readonly #shape: readonly number[];

  /** `everywhere` is false for an answer that names times: it is meant at the first place. */
  constructor(q: Question, everywhere = true) {
    this.q = q;
    this.points = pointsOf(q.d);
    this.#places = everywhere ? q.places : q.places.slice(0, 1);
    this.#shape = shapeOf(q.d, q.axes);
    this.truth = this.#places.flatMap(({ id }) => this.points.map((values) => values[id]!));
  }

  /** Whether an answer with `axes` and the free indices `at` has the shape that is asked for. */
  wanted(axes: Axes, at: readonly string[]): boolean {
    const want = at.length ? [] : this.q.axes;
    return sameAxes(axes, want) || (!want.length && isSingle(axes));
  }

  /** The value of `e` at each place and point. @throws {RangeError} where it asks for too much. */
  values(e: Expr, at: readonly string[]): readonly Tensor[] {
    return this.#places.flatMap((_, place) => this.points.map((_, point) => this.value(e, at, place, point)));
  }

  /** The value at one place and point. @throws {ReferenceError} where it reads what has no value there. */
  value(e: Expr, at: readonly string[], place: number, point: number): Tensor {
    const program = this.#program(e, at, place);
    return program(this.points[point]!);
  }

  /** How much arithmetic an answer may ask for at one point: several times what the tables ask for, where that is much. */
  get mostWork(): number {
    const [place] = this.#places;
    const { forms, at, d } = this.q;
    this.#mostWork ??= Math.max(
      MOST_WORK,
      ...forms.map(({ is }) => 3 * this.workOf(atTime(is, place!.t, d.sizes), at)),
    );
    return this.#mostWork;
  }

  #mostWork: number | undefined;

  /** How much arithmetic the settled `e` asks for at one point. */
  workOf(e: Expr, at: readonly string[]): number {
    return workOf(
      e,
      this.q.d.sizes,
      at.map((index, i) => [index, this.#shape[i]!]),
    );
  }

  readonly #programs = new Map<number, { e: Expr; run: (values: Values) => Tensor }>();

  #program(e: Expr, at: readonly string[], place: number): (values: Values) => Tensor {
    const known = this.#programs.get(place);
    if (known?.e === e) return known.run;
    const { t } = this.#places[place]!;
    const settled = atTime(
      e,
      t ?? (symbolsOf(e).includes('t') && !this.q.d.scope('t') ? this.q.d.sizes['T'] : undefined),
      this.q.d.sizes,
    );
    if (this.workOf(settled, at) > this.mostWork) throw new RangeError('too much work');
    const compute = tabulate(settled, at, this.#shape);
    const shape = this.#shape;
    const isNumber = symbolsOf(e).length === 0;
    const run = (values: Values): Tensor => {
      const found = compute(values);
      if (!shape.length && found.data.length === 1) return scalar(found.data[0]!);
      // one number stands for a whole tensor: 0 fits every shape
      return isNumber && shape.length ? tensor(shape, found.data[0]!) : found;
    };
    this.#programs.set(place, { e, run });
    return run;
  }

  /** Whether the values of `e` are `wanted`; false where it has none. The first point is tried first. */
  gives(e: Expr, at: readonly string[], wanted: readonly Tensor[]): boolean {
    try {
      let k = 0;
      for (let place = 0; place < this.#places.length; place++)
        for (let point = 0; point < this.points.length; point++, k++)
          if (!same(this.value(e, at, place, point), wanted[k]!)) return false;
      return true;
    } catch (error) {
      if (isNoValue(error)) return false;
      throw error;
    }
  }
}

/** Equal up to rounding; what is not a number equals nothing. */
export const same = (a: Tensor, b: Tensor): boolean => relativeError(a, b, FLOOR) <= TOLERANCE;

export const isFinite = (values: readonly Tensor[]): boolean =>
  values.every(({ data }) => data.every((x) => Number.isFinite(x)));

/** An error that says a formula has no value here, and not that the house is on fire. */
export const isNoValue = (error: unknown): boolean =>
  error instanceof ReferenceError || error instanceof RangeError || error instanceof NotationError;

const isSingle = (axes: Axes): boolean => axes.length === 2 && axes[0] === '1' && axes[1] === '1';
