/** @file A formula at one of the times at which it is compared. */
import { settle } from '#notation/expand.ts';
import { type Expr, substitute } from '#notation/expr.ts';

/** `e` at time `t`, with the sizes in its indices and bounds. */
export const atTime = (e: Expr, t: number | undefined, sizes: Readonly<Record<string, number>>): Expr =>
  settle(
    t === undefined ? e : substitute(e, (id) => (id === 't' ? { kind: 'number', value: t } : undefined)),
    sizes,
  );
