/**
 * @file A list of scalar operations that can be walked back (Wengert 1964), each with a bound of its rounding error.
 *
 * Running error analysis (Higham 2002, section 3.3): beside every value stands how far arithmetic with the unit roundoff
 * `unit` may end up from it, and walking back carries such a bound beside every derivative. Nothing is estimated from
 * samples; a bound of Infinity means that this arithmetic may give anything at all. Long
 * because every operation stands with its derivative and its bound.
 */

import { sigmoid, softplus } from './logistic.ts';

/** Unit roundoff of the arithmetic that is judged. */
export const FLOAT64 = 2 ** -53;
export const FLOAT32 = 2 ** -24;

/** The place of a number in the list. */
export type Node = number;

/** Derivatives of one number by every other, and the bounds of their errors. */
export interface Pullback {
  readonly slope: Float64Array;
  readonly error: Float64Array;
  /** What would be the slope if nothing cancelled: the sum of the absolute terms it is added up from. */
  readonly size: Float64Array;
}

/** A place where a function has no derivative, and how near the numbers come to it. */
export interface Touch {
  /** Distance of what is compared. */
  readonly gap: number;
  /** Bound of the rounding error of that distance. */
  readonly error: number;
}

export interface Wengert {
  /** Whether a function was asked for where it is not defined, however the numbers are rounded: log −1. */
  readonly undefinedAt: () => boolean;
  /** Kinks in the order in which they were computed. */
  readonly touches: readonly Touch[];
  value(n: Node): number;
  /** How far the arithmetic that is judged may be from the value. */
  error(n: Node): number;
  /** A number that depends on nothing; rounded as an input is. */
  constant(x: number): Node;
  /** A number that is differentiated by, known up to `error`. */
  input(x: number, error?: number): Node;
  /** The same number under another name, to be differentiated by for itself. */
  named(a: Node): Node;
  unary(f: string, a: Node): Node;
  binary(op: string, a: Node, b: Node): Node;
  pullback(of: Node): Pullback;
}

export function wengert(unit: number): Wengert {
  // numbers below `normal` lose digits, down to `smallest`
  const [largest, normal, smallest] =
    unit === FLOAT32 ? [3.4e38, 2 ** -126, 2 ** -149] : [Number.MAX_VALUE, 2 ** -1022, 2 ** -1074];
  const value: number[] = [];
  const error: number[] = [];
  /** What a number was computed from, −1 where from nothing, and the slopes by it with their errors. */
  const from: number[] = [];
  const slope: number[] = [];
  const slopeError: number[] = [];
  /** Which number a copy is a copy of. */
  const origin: number[] = [];
  const varies: boolean[] = [];
  const touches: Touch[] = [];
  let undefinedOutright = false;

  const rounding = (x: number): number => unit * Math.abs(x);
  /** A result 0 of what is not 0 has vanished. */
  const vanished = (x: number): number => (x === 0 ? smallest : 0);
  /** What cannot be represented may be anything. */
  const bounded = (x: number, e: number): number => {
    if (!(Math.abs(x) + e <= largest)) return Infinity;
    return x !== 0 && Math.abs(x) < normal ? e + smallest : e;
  };
  const add = (x: number, e: number, parents: readonly Parent[]): Node => {
    const n = value.push(x) - 1;
    error.push(bounded(x, e));
    origin.push(n);
    let alive = false;
    for (let i = 0; i < 2; i++) {
      const p = parents[i];
      const moves = p !== undefined && varies[p.of]!;
      alive ||= moves;
      from.push(moves ? p.of : -1);
      slope.push(moves ? p.by : 0);
      slopeError.push(moves ? bounded(p.by, finite(p.error)) : 0);
    }
    varies.push(alive);
    return n;
  };

  /** Whole numbers are added and multiplied without rounding as long as they have room. */
  const whole = (a: Node, b: Node, v: number): boolean =>
    error[a] === 0 &&
    error[b] === 0 &&
    Number.isInteger(value[a]) &&
    Number.isInteger(value[b]) &&
    Math.abs(v) <= 1 / unit;

  const constant = (x: number): Node => {
    const e = unit === FLOAT32 ? Math.abs(Math.fround(x) - x) : 0;
    return add(x, Number.isNaN(e) ? Infinity : e, []);
  };

  function unary(f: string, a: Node): Node {
    const x = value[a]!;
    const e = error[a]!;
    const rule = UNARY[f];
    if (!rule) throw new ReferenceError(`no rounding error is known for ${f}`);
    if ((f === 'log' || f === 'sqrt') && x + e < 0) undefinedOutright = true;
    const r = rule(x, e, unit);
    if (r.touch !== undefined) touch(r.touch, e, a);
    const exact = r.exact === true;
    const own = finite(r.error) + (exact ? 0 : rounding(r.value) + vanished(r.value));
    return add(r.value, own, [{ of: a, by: r.slope, error: finite(r.slopeError) }]);
  }

  const touch = (gap: number, e: number, ...of: readonly Node[]): void => {
    if (of.some((n) => varies[n]!)) touches.push({ gap: Math.abs(gap), error: e });
  };

  /** What was computed in the same way before, from copies of the same, is the same to the last bit. */
  const before = new Map<string, Node>();

  function binary(op: string, a: Node, b: Node): Node {
    const n = computed(op, a, b);
    if (!'+-*/'.includes(op)) return n;
    const way = `${op} ${origin[a]} ${origin[b]}`;
    const first = before.get(way);
    if (first === undefined) before.set(way, n);
    else origin[n] = first;
    return n;
  }

  function computed(op: string, a: Node, b: Node): Node {
    const [x, y] = [value[a]!, value[b]!];
    const [ex, ey] = [error[a]!, error[b]!];
    // two that are both beyond the arithmetic may be anything apart
    const near = (): boolean => !(Math.abs(x - y) > ex + ey) && origin[a] !== origin[b];
    switch (op) {
      case '+':
      case '-': {
        const v = op === '+' ? x + y : x - y;
        const e = ex + ey + (x === 0 || y === 0 || whole(a, b, v) ? 0 : rounding(v));
        return add(v, finite(e), [
          { of: a, by: 1, error: 0 },
          { of: b, by: op === '+' ? 1 : -1, error: 0 },
        ]);
      }
      case '*': {
        const v = x * y;
        const exact = Math.abs(x) === 1 || Math.abs(y) === 1 || x === 0 || y === 0 || whole(a, b, v);
        const e = times(x, ey) + times(y, ex) + ex * ey + (exact ? 0 : rounding(v) + vanished(v));
        return add(v, finite(e), [
          { of: a, by: y, error: ey },
          { of: b, by: x, error: ex },
        ]);
      }
      case '/': {
        const v = x / y;
        const least = Math.abs(y) - ey;
        if (!(least > 0))
          return add(v, Infinity, [
            { of: a, by: 1 / y, error: Infinity },
            { of: b, by: -v / y, error: Infinity },
          ]);
        const e =
          (ex + Math.abs(v) * ey) / least + (Math.abs(y) === 1 || x === 0 ? 0 : rounding(v) + vanished(v));
        const by = -v / y;
        const most = (Math.abs(x) + ex) / least / least;
        return add(v, finite(e), [
          { of: a, by: 1 / y, error: 1 / least - 1 / Math.abs(y) + unit / Math.abs(y) },
          { of: b, by, error: most - Math.abs(by) + 3 * unit * Math.abs(by) },
        ]);
      }
      case '**':
        return power(a, b);
      case 'max':
      case 'min': {
        const first = op === 'max' ? x >= y : x <= y;
        touch(x - y, ex + ey, a, b);
        if (!near()) {
          // the other one is followed back with the slope 0, which is no number where what arrives is none
          const n = add(first ? x : y, first ? ex : ey, [
            { of: a, by: +first, error: 0 },
            { of: b, by: +!first, error: 0 },
          ]);
          origin[n] = origin[first ? a : b]!;
          return n;
        }
        return add(first ? x : y, Math.max(ex, ey) + Math.abs(x - y), [
          { of: a, by: +first, error: 1 },
          { of: b, by: +!first, error: 1 },
        ]);
      }
    }
    const bit = COMPARE[op];
    if (!bit) throw new ReferenceError(`no rounding error is known for ${op}`);
    if (origin[a] !== origin[b]) touch(x - y, ex + ey, a, b);
    // on whole numbers nothing is rounded, so that their comparison is sure
    const unsure = near() && ex + ey > 0;
    return add(bit(x, y), unsure ? 1 : 0, []);
  }

  function power(a: Node, b: Node): Node {
    const [x, n] = [value[a]!, value[b]!];
    const [ex, en] = [error[a]!, error[b]!];
    if (n === 2) {
      const v = x * x;
      return add(v, finite(2 * times(x, ex) + ex * ex + rounding(v) + (x === 0 ? 0 : vanished(v))), [
        { of: a, by: 2 * x, error: 2 * ex },
      ]);
    }
    const v = x ** n;
    const ends = [x - ex, x + ex].flatMap((at) => [at ** (n - en), at ** (n + en)]);
    const apart = Math.max(...ends.map((end) => Math.abs(end - v)));
    // between the ends there is a pole or a branch point
    const wild = x !== 0 && Math.abs(x) <= ex && !(Number.isInteger(n) && n >= 0);
    const e = wild || Number.isNaN(apart) ? Infinity : apart + 2 * rounding(v) + (x === 0 ? 0 : vanished(v));
    const by = n === 0 ? 0 : n * x ** (n - 1);
    const edges = [x - ex, x + ex].map((at) => Math.abs((n === 0 ? 0 : n * at ** (n - 1)) - by));
    const logarithm = v * Math.log(x);
    return add(v, e, [
      { of: a, by, error: wild ? Infinity : Math.max(...edges) + 4 * unit * Math.abs(by) },
      { of: b, by: logarithm, error: e * Math.abs(Math.log(x)) + 4 * unit * Math.abs(logarithm) },
    ]);
  }

  function named(a: Node): Node {
    const n = add(value[a]!, error[a]!, [{ of: a, by: 1, error: 0 }]);
    origin[n] = origin[a]!;
    return n;
  }

  function pullback(of: Node): Pullback {
    const g = new Float64Array(value.length);
    const ge = new Float64Array(value.length);
    const size = new Float64Array(value.length);
    // 0 times what is beyond the arithmetic is no number, so that also a slope 0 is followed
    const reached = new Uint8Array(value.length);
    reached[of] = 1;
    g[of] = 1;
    for (let n = of; n >= 0; n--) {
      const [x, e] = [g[n]!, ge[n]!];
      if (!reached[n]) continue;
      for (let i = 2 * n; i < 2 * n + 2; i++) {
        const to = from[i]!;
        if (to < 0) continue;
        reached[to] = 1;
        const by = slope[i]!;
        const off = slopeError[i]!;
        const part = x * by;
        const copied = (Math.abs(by) === 1 && off === 0) || part === 0;
        const before = g[to]!;
        g[to] = before + part;
        size[to] = size[to]! + Math.abs(part);
        const own =
          times(x, off) +
          times(by, e) +
          times(off, e) +
          (copied ? 0 : rounding(part) + (x === 0 || by === 0 ? 0 : vanished(part)));
        ge[to] = ge[to]! + bounded(part, finite(own)) + (before === 0 || part === 0 ? 0 : rounding(g[to]!));
      }
    }
    return { slope: g, error: ge, size };
  }

  return {
    undefinedAt: () => undefinedOutright,
    touches,
    value: (n) => value[n]!,
    error: (n) => error[n]!,
    constant,
    input(x, e) {
      const n = constant(x);
      if (e !== undefined) error[n] = e;
      varies[n] = true;
      return n;
    },
    named,
    unary,
    binary,
    pullback,
  };
}

interface Parent {
  readonly of: Node;
  readonly by: number;
  readonly error: number;
}

/** A bound that is no number bounds nothing. */
const finite = (e: number): number => (Number.isNaN(e) ? Infinity : e);
/** |x|·e, where an exact factor 0 or an exact e stays exact: 0·∞ is 0 for a bound of 0 only. */
const times = (x: number, e: number): number => (e === 0 ? 0 : Math.abs(x) * e);

const COMPARE: Readonly<Record<string, (x: number, y: number) => number>> = {
  '>': (x, y) => +(x > y),
  '>=': (x, y) => +(x >= y),
  '<': (x, y) => +(x < y),
  '<=': (x, y) => +(x <= y),
  '==': (x, y) => +(x === y),
  '!=': (x, y) => +(x !== y),
};

/** f(x), its slope, and how far both may be off when x is off by e. */
interface Rounded {
  readonly value: number;
  readonly error: number;
  readonly slope: number;
  readonly slopeError: number;
  /** Distance to a kink. */
  readonly touch?: number;
  /** Whether f itself rounds nothing. */
  readonly exact?: boolean;
}

/** Largest |f(x ± e) − f(x)| of a monotone f. */
const spread = (f: (x: number) => number, x: number, e: number): number =>
  e === 0 ? 0 : Math.max(Math.abs(f(x + e) - f(x)), Math.abs(f(x - e) - f(x)));

const UNARY: Readonly<Record<string, (x: number, e: number, unit: number) => Rounded>> = {
  '-': (x, e) => ({ value: -x, error: e, slope: -1, slopeError: 0, exact: true }),
  exp(x, e, unit) {
    const value = Math.exp(x);
    const error = spread(Math.exp, x, e);
    return { value, error, slope: value, slopeError: error + unit * value };
  },
  log(x, e, unit) {
    const low = x - e;
    const sure = low > 0;
    return {
      value: Math.log(x),
      error: sure ? Math.log(x) - Math.log(low) : Infinity,
      slope: 1 / x,
      slopeError: sure ? 1 / low - 1 / x + unit / x : Infinity,
    };
  },
  sqrt(x, e, unit) {
    const value = Math.sqrt(x);
    const low = Math.sqrt(Math.max(x - e, 0));
    return {
      value,
      error: value - low,
      slope: 0.5 / value,
      slopeError: low > 0 ? 0.5 / low - 0.5 / value + (2 * unit) / value : Infinity,
      ...(x <= e ? { touch: 0 } : {}),
    };
  },
  // the slope is made from the rounded value: 1 − h² and p(1 − p)
  tanh(x, e, unit) {
    const value = Math.tanh(x);
    const error = spread(Math.tanh, x, e);
    const off = error + 2 * unit * Math.abs(value);
    return {
      value,
      error,
      slope: 1 - value * value,
      slopeError: 2 * Math.abs(value) * off + off * off + 2 * unit,
    };
  },
  sigmoid(x, e, unit) {
    const value = sigmoid(x);
    const error = spread(sigmoid, x, e);
    const off = error + 2 * unit * value;
    const slope = value * sigmoid(-x);
    return { value, error, slope, slopeError: Math.abs(1 - 2 * value) * off + off * off + 3 * unit * value };
  },
  // exact forms of log σ(−x) with the other sign; only float64 takes them
  softplus: (x, e) => ({
    value: softplus(x),
    error: Math.min(e, spread(softplus, x, e)),
    slope: sigmoid(x),
    slopeError: Infinity,
  }),
  cos(x, e, unit) {
    const off = Math.min(2, e);
    return { value: Math.cos(x), error: off, slope: -Math.sin(x), slopeError: off + unit };
  },
  relu: (x, e) => ({
    value: Math.max(x, 0),
    error: x + e <= 0 ? 0 : e,
    slope: +(x > 0),
    slopeError: Math.abs(x) <= e ? 1 : 0,
    touch: x,
    exact: true,
  }),
  abs: (x, e) => ({
    value: Math.abs(x),
    error: e,
    slope: Math.sign(x),
    slopeError: Math.abs(x) <= e ? 2 : 0,
    touch: x,
    exact: true,
  }),
};
