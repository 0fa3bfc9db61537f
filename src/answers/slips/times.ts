/** @file Times and bounds moved by steps. */
import type { Expr } from '#notation/expr.ts';
import { later } from '../reader/message.ts';

/** A time or bound `by` later, in its shortest form. */
export function shift(e: Expr, by: number): Expr {
  if (e.kind === 'binary' && (e.op === '+' || e.op === '-') && e.right.kind === 'number') {
    const offset = (e.op === '+' ? 1 : -1) * e.right.value + by;
    return later(e.left, offset);
  }
  return later(e, by);
}
