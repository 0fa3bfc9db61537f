/** @file Expression → a plain number, where one can see that it is one: indices, bounds, entries and what is made of them. */
import type { Tails, Tensor } from '#math/tensor.ts';
import { onNumbers } from './entrywise.ts';
import type { BinaryOp, Expr, FoldOp, Of } from './expr.ts';
import { beyond, logarithm, logarithmOfPowers } from './logarithm.ts';
import { plain } from './plain.ts';
import type { Bound, Program, Values } from './values.ts';

type Numeric = (values: Values, bound: Bound) => number;
type Compiler = (e: Expr, indices: readonly string[]) => Program;

export const OPERATORS: Readonly<Record<Exclude<BinaryOp, '@'>, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '**': (x, y) => (y === 2 ? x * x : x ** y),
  '>': (x, y) => +(x > y),
  '>=': (x, y) => +(x >= y),
  '<': (x, y) => +(x < y),
  '<=': (x, y) => +(x <= y),
  '==': (x, y) => +(x === y),
  '!=': (x, y) => +(x !== y),
};

/** What a fold over numbers does with each, and what it is over none. */
export const COMBINE = { sum: OPERATORS['+'], prod: OPERATORS['*'], max: Math.max } as const;
export const EMPTY: Readonly<Record<Exclude<FoldOp, 'chain'>, number>> = { sum: 0, prod: 1, max: -Infinity };

/**
 * Computes `e` without a tensor for every entry of a sum; undefined where only values tell whether `e` is a number.
 * `tensorOf` compiles what entries are taken of.
 */
export function numeric(e: Expr, indices: readonly string[], tensorOf: Compiler): Numeric | undefined {
  const go = (x: Expr): Numeric | undefined => numeric(x, indices, tensorOf);
  switch (e.kind) {
    case 'number': {
      const { value } = e;
      return () => value;
    }
    case 'symbol': {
      const place = indices.lastIndexOf(e.id);
      return place < 0 ? undefined : (_, bound) => bound[place]!;
    }
    case 'unary': {
      const of = e.op === '-' ? go(e.of) : undefined;
      return of && ((v, b) => -of(v, b));
    }
    case 'binary': {
      if (e.op === '@') return undefined;
      if (isRest(e)) {
        const rest = tailOf(e.right, indices, tensorOf, ({ rest }) => rest);
        const of = rest && go(e.right)!;
        if (rest) return (v, b) => rest(v, b) ?? 1 - of!(v, b);
      }
      const left = go(e.left);
      const right = left && go(e.right);
      const f = OPERATORS[e.op];
      if (left && right && e.op === '/') return quotient(e, left, right, indices, tensorOf);
      return left && right && ((v, b) => f(left(v, b), right(v, b)));
    }
    case 'call': {
      const f = onNumbers(e.fn, e.args.length);
      const first = f && go(e.args[0]!);
      if (!f || !first) return undefined;
      if (e.fn === 'log') return logOf(e.args[0]!, first, indices, tensorOf);
      if (e.args.length === 1) return (v, b) => f(first(v, b));
      const second = go(e.args[1]!);
      return second && ((v, b) => f(first(v, b), second(v, b)));
    }
    case 'entry':
      return e.index.length > 1 ? entryOf(e, indices, tensorOf) : undefined;
    case 'fold': {
      if (e.op === 'chain') return undefined;
      const body = numeric(e.body, [...indices, ...e.over.map((o) => o.index)], tensorOf);
      if (!body) return undefined;
      const walk = ranges(e, indices, tensorOf);
      const f = COMBINE[e.op];
      const empty = EMPTY[e.op];
      return (values, outer) => {
        let total = empty;
        walk(values, outer, (bound) => void (total = f(total, body(values, bound))));
        return total;
      };
    }
  }
}

/** log x, of what x was made of where float64 does not hold x itself. */
function logOf(e: Expr, of: Numeric, indices: readonly string[], tensorOf: Compiler): Numeric {
  const kept = isRest(e)
    ? tailOf(e.right, indices, tensorOf, (t) => t.logRest)
    : tailOf(e, indices, tensorOf, (t) => t.log);
  let far: Numeric | undefined;
  return (v, b) => {
    const own = kept?.(v, b);
    if (own !== undefined) return own;
    const x = of(v, b);
    if (kept || !beyond(x)) return Math.log(x);
    const log = logarithm(e);
    far ??= log ? single(log, indices, tensorOf) : (v, b) => Math.log(of(v, b));
    const found = far(v, b);
    return Number.isNaN(found) ? Math.log(x) : found;
  };
}

/** a/b, by logarithms where both are beyond float64. */
function quotient(
  e: Of<'binary'>,
  a: Numeric,
  b: Numeric,
  indices: readonly string[],
  tensorOf: Compiler,
): Numeric {
  let far: Numeric | undefined;
  return (v, bound) => {
    const x = a(v, bound) / b(v, bound);
    if (!Number.isNaN(x)) return x;
    const log = logarithmOfPowers(e);
    far ??= log ? single(log, indices, tensorOf) : () => NaN;
    return Math.exp(far(v, bound));
  };
}

/** `1 − p`. */
export const isRest = (e: Expr): e is Of<'binary'> & { readonly op: '-' } =>
  e.kind === 'binary' && e.op === '-' && e.left.kind === 'number' && e.left.value === 1;

/** What an entry of probabilities keeps beside it; undefined where it keeps nothing. */
function tailOf(
  e: Expr,
  indices: readonly string[],
  tensorOf: Compiler,
  pick: (tails: Tails) => Float64Array | undefined,
): ((values: Values, bound: Bound) => number | undefined) | undefined {
  if (e.kind !== 'entry' || e.index.length < 2) return undefined;
  const of = tensorOf(e.of, indices);
  const at = placeOf(e, indices, tensorOf);
  return (values, bound) => {
    const from = of(values, bound);
    return from.tails && pick(from.tails)?.[at(from, values, bound)];
  };
}

/** The value of an index or a bound. */
export function index(e: Expr, indices: readonly string[], tensorOf: Compiler): Numeric {
  return numeric(e, indices, tensorOf) ?? single(e, indices, tensorOf);
}

/** A formula that is a single number, whatever it is made of. */
function single(e: Expr, indices: readonly string[], tensorOf: Compiler): Numeric {
  const of = tensorOf(e, indices);
  return (v, b) => of(v, b).data[0]!;
}

/** One entry of a tensor. */
function entryOf(e: Of<'entry'>, indices: readonly string[], tensorOf: Compiler): Numeric {
  const of = tensorOf(e.of, indices);
  const at = placeOf(e, indices, tensorOf);
  return (values, bound) => {
    const from = of(values, bound);
    return from.data[at(from, values, bound)]!;
  };
}

/** Where in the data of a tensor an entry is. */
function placeOf(
  e: Of<'entry'>,
  indices: readonly string[],
  tensorOf: Compiler,
): (from: Tensor, values: Values, bound: Bound) => number {
  const at = e.index.map((i) => index(i, indices, tensorOf));
  return (from, values, bound) => {
    let flat = 0;
    for (let axis = 0; axis < at.length; axis++)
      flat = flat * from.shape[axis]! + inRange(at[axis]!(values, bound), from, axis, e);
    return flat;
  };
}

/** An index out of range throws: NumPy's negative index must not wrap. */
export function inRange(i: number, of: Tensor, axis: number, e: Expr): number {
  const size = of.shape[axis]!;
  if (i >= 0 && i < size && Number.isInteger(i)) return i;
  throw new RangeError(`index ${i} is out of range 0…${size - 1} on axis ${axis} of ${plain(e)}`);
}

/** More turns than any formula of toy size takes; a reader may type range(1e9). */
const MOST_TURNS = 100_000;

/** Visits every setting of the indices of a fold, in order. Their places come after those of `indices`. */
export function ranges(
  e: Of<'fold'>,
  indices: readonly string[],
  tensorOf: Compiler,
): (values: Values, bound: Bound, visit: (bound: Bound) => void) => void {
  const names = e.over.map((o) => o.index);
  const bounds = e.over.map((o, i) => {
    const known = [...indices, ...names.slice(0, i)];
    return { from: index(o.from, known, tensorOf), to: index(o.to, known, tensorOf) };
  });
  return (values, bound, visit) => {
    let turns = 0;
    const walk = (axis: number): void => {
      if (axis === names.length) return visit(bound);
      const { from, to } = bounds[axis]!;
      const place = indices.length + axis;
      const end = to(values, bound);
      for (let i = from(values, bound); i < end; i++) {
        if (++turns > MOST_TURNS) throw new RangeError(`${plain(e)} has more than ${MOST_TURNS} terms`);
        bound[place] = i;
        walk(axis + 1);
      }
    };
    walk(0);
  };
}
