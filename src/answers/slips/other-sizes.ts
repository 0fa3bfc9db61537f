/** @file An explanation by a size of the page, as 2 for D, has to hold at other sizes too. */
import { type Expr, binary, children } from '#notation/expr.ts';
import { Bench, isNoValue } from '../bench.ts';
import type { Question } from '../question.ts';
import type { Side } from '../reader/read.ts';
import { atOtherSizes } from '../sizes.ts';
import { isSize } from './shares.ts';

const benches = new WeakMap<Question, Bench>();

const benchOf = (q: Question): Bench => {
  let known = benches.get(q);
  if (!known) benches.set(q, (known = new Bench(q)));
  return known;
};

/** The sizes that `e` speaks of, each as often as it does. */
function sizesIn({ d }: Question, e: Expr): string {
  const found: string[] = [];
  const walk = (x: Expr): void => {
    if (x.kind === 'symbol' && isSize(d, x)) found.push(x.id);
    children(x).forEach(walk);
  };
  walk(e);
  return found.toSorted().join();
}

/**
 * Whether `expr`, made of `from` by one edit, explains what was typed at other sizes too: it gives the same, or, where
 * the edit was made in what was typed, it is right. True where the edit brings in no size.
 */
export function holdsAtOtherSizes(
  q: Question,
  { is, at }: Side,
  from: Expr,
  expr: Expr,
  undone: boolean,
): boolean {
  if (sizesIn(q, from) === sizesIn(q, expr)) return true;
  const other = atOtherSizes(q, binary('*', expr, is));
  if (!other) return true;
  const bench = benchOf(other);
  try {
    return undone ? bench.gives(expr, at, bench.truth) : bench.gives(expr, other.at, bench.values(is, at));
  } catch (error) {
    if (isNoValue(error)) return true;
    throw error;
  }
}
