/** @file Whether the axes of an expression fit, without a word about what does not: writing it took most of the time. */
import { type Fail, axesIn } from './axes.ts';
import type { Expr } from './expr.ts';
import type { Axes, Scope } from './scope.ts';

const MISFIT = new Error('axes that do not fit');
const refuse: Fail = () => {
  throw MISFIT;
};

/** The axes of `e`; undefined where `axesOf` throws. */
export function axesIfFit(e: Expr, scope: Scope): Axes | undefined {
  try {
    return axesIn(e, scope, refuse);
  } catch (error) {
    if (error === MISFIT) return undefined;
    throw error;
  }
}
