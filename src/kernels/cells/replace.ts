/** @file Parts of an expression replaced by others. */
import { type Expr, children, withChildren } from '#notation/expr.ts';

/** `e` with every part that `by` knows replaced, the largest first; what is put in is left as it is. */
export const replaced = (e: Expr, by: (part: Expr) => Expr | undefined): Expr =>
  by(e) ??
  withChildren(
    e,
    children(e).map((part) => replaced(part, by)),
  );
