/** @file The parts of a formula: where they stand in its tree, and their values. */
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Expr, children } from '#notation/expr.ts';

/** The value of a part; undefined under a sum, whose index has no value outside it. */
export function valueOf(part: Expr, values: Values): Tensor | undefined {
  try {
    return evaluate(part, values);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The part of a formula at a place such as `1-0`. */
export function partAt(e: Expr, path: string): Expr | undefined {
  return path.split('-').reduce<Expr | undefined>((x, i) => (x ? children(x)[Number(i)] : undefined), e);
}
