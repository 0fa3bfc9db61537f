/** @file What a side of an equation is by its form: a name alone, a number alone, a plain count. */
import type { Derivation } from '#derive/derivation.ts';
import { type Expr, children } from '#notation/expr.ts';

/** A size, a time or an index. */
export const isPlain = (id: string, d: Derivation): boolean =>
  d.scope(id) === undefined || Object.hasOwn(d.sizes, id);

/** A number and nothing else, perhaps with its sign or as a fraction: no letter, no sum. */
export const isNumber = (e: Expr): boolean =>
  e.kind === 'number' ||
  (e.kind === 'unary' && isNumber(e.of)) ||
  (e.kind === 'binary' && e.op === '/' && isNumber(e.left) && isNumber(e.right));

/** A name alone: a letter, a quantity, a quantity at a time, an entry of it. */
export const isName = (e: Expr, d: Derivation): boolean =>
  e.kind === 'symbol' || (e.kind === 'entry' && isName(e.of, d) && e.index.every((i) => isIndex(i)));
const isIndex = (e: Expr): boolean =>
  e.kind === 'number' || e.kind === 'symbol' || (e.kind === 'binary' && children(e).every(isIndex));
