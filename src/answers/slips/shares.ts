/** @file Quantities that are shares, in [0, 1]: only of those is 1 − x taken for x, and of nothing with a size. */
import type { Derivation } from '#derive/derivation.ts';
import { COMPARISONS, type Expr } from '#notation/expr.ts';
import { pointsOf } from '../points.ts';
import { leafOf } from './leaves.ts';

type Bounds = readonly [least: number, most: number];

const cache = new WeakMap<Derivation, Map<string, Bounds>>();

/** The least and the largest value of a quantity, at all times and points. */
function boundsOf(d: Derivation, id: string): Bounds {
  let known = cache.get(d);
  if (!known) {
    cache.set(d, (known = new Map()));
    for (const values of pointsOf(d))
      for (const [name, { data }] of Object.entries(values)) {
        const base = name.replace(/\[\d+\]$/, '');
        let [least, most] = known.get(base) ?? [Infinity, -Infinity];
        for (const x of data) [least, most] = [Math.min(least, x), Math.max(most, x)];
        known.set(base, [least, most]);
      }
  }
  return known.get(id) ?? [-Infinity, Infinity];
}

export const isSize = (d: Derivation, e: Expr): boolean =>
  e.kind === 'symbol' && Object.hasOwn(d.sizes, e.id);

/** Whether the values of `e` are in [0, 1]. */
export function isShare(d: Derivation, e: Expr): boolean {
  const leaf = leafOf(d, e);
  if (leaf) {
    const [least, most] = boundsOf(d, leaf.id);
    return !isSize(d, e) && least >= 0 && most <= 1;
  }
  if (e.kind === 'call') return e.fn === 'sigmoid' || e.fn === 'softmax';
  if (e.kind !== 'binary') return false;
  const { op, left, right } = e;
  if (COMPARISONS.includes(op)) return true;
  if (op === '-') return left.kind === 'number' && left.value === 1 && isShare(d, right);
  return op === '*' && isShare(d, left) && isShare(d, right);
}
