/** @file The axes of an expression by the letters themselves: H never meets D, though both be 3. */
import { scopeOf } from '#answers/reader/meaning.ts';
import type { Derivation } from '#derive/derivation.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import type { Expr } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';

/** Undefined where its parts do not fit one another; `indices` are letters that count entries. */
export function settledAxes(e: Expr, d: Derivation, indices: readonly string[]): Axes | undefined {
  try {
    return axesOf(e, scopeOf(d, indices));
  } catch (error) {
    if (error instanceof NotationError) return undefined;
    throw error;
  }
}
