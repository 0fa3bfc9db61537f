/** @file How much arithmetic a formula asks for, before any is done: a range of 10¹² is one line of typing. */
import { type Expr, type Of, children } from './expr.ts';
import { isOfSize } from './functions.ts';

/** What a reader's formula may ask for: far more than any at the sizes of a page needs, and well below a second. */
export const MOST_WORK = 100_000;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * How many parts are computed at most, for every setting of the free indices, each of which runs over a size; Infinity
 * where the bounds of a sum cannot be told.
 */
export function workOf(
  e: Expr,
  sizes: Readonly<Record<string, number>>,
  free: readonly (readonly [index: string, size: number])[] = [],
): number {
  const known = new Map<string, Interval>(Object.entries(sizes).map(([s, n]) => [s, { low: n, high: n }]));
  if (Object.hasOwn(sizes, 'T') && !known.has('t')) known.set('t', { low: 0, high: sizes['T']! + 1 });
  for (const [index, size] of free) known.set(index, { low: 0, high: size - 1 });
  return free.reduce((n, [, size]) => n * size, 1) * work(e, known);
}

function work(e: Expr, known: ReadonlyMap<string, Interval>): number {
  if (e.kind !== 'fold')
    return (e.kind === 'call' ? made(e, known) : 1) + children(e).reduce((sum, c) => sum + work(c, known), 0);
  const inside = new Map(known);
  let turns = 1;
  let bounds = 0;
  for (const { index, from, to } of e.over) {
    const [a, b] = [interval(from, inside), interval(to, inside)];
    turns *= Math.max(0, b.high - a.low);
    bounds += 2;
    inside.set(index, { low: a.low, high: b.high });
  }
  return bounds + turns * work(e.body, inside);
}

/** The entries that a call makes of a size written into it: `eye(n)`, `ones(n)`, `pad(x, n)`. */
function made({ fn, args }: Of<'call'>, known: ReadonlyMap<string, Interval>): number {
  const size = isOfSize(fn) ? args[0] : fn === 'pad' ? args[1] : undefined;
  return size ? Math.max(1, (2 * interval(size, known).high) ** 2) : 1;
}

/** Where the value of a bound lies. */
function interval(e: Expr, known: ReadonlyMap<string, Interval>): Interval {
  const all: Interval = { low: -Infinity, high: Infinity };
  if (e.kind === 'number') return { low: e.value, high: e.value };
  if (e.kind === 'symbol') return known.get(e.id) ?? all;
  if (e.kind === 'call' && (e.fn === 'max' || e.fn === 'min')) {
    const parts = e.args.map((x) => interval(x, known));
    return {
      low: Math[e.fn](...parts.map((p) => p.low)),
      high: Math[e.fn](...parts.map((p) => p.high)),
    };
  }
  if (e.kind !== 'binary') return all;
  const [a, b] = [interval(e.left, known), interval(e.right, known)];
  switch (e.op) {
    case '+':
      return { low: a.low + b.low, high: a.high + b.high };
    case '-':
      return { low: a.low - b.high, high: a.high - b.low };
    case '*':
    case '**': {
      const f = e.op === '*' ? (x: number, y: number) => x * y : (x: number, y: number) => x ** y;
      const ends = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)];
      return { low: Math.min(...ends), high: Math.max(...ends) };
    }
    default:
      return all;
  }
}
