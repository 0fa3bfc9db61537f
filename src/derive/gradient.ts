/** @file The names of gradients: of a quantity, of a parameter gathered over time, of the state that the head reads. */
import type { Derivation } from './derivation.ts';

/** The name of the gradient of `id`: `dh` of `h`, `dh[2]` of `h[2]`. */
export const gradient = (id: string): string => `d${id}`;

/** Suffix of the gradient gathered from step t on: dW_since[t] = Σ over the uses of W at t, t + 1, …, T. */
export const SINCE = '_since';

/** Suffix of the statement about the state that the head reads: `dh_last` is the gradient by it. */
export const LAST = '_last';

/** The statements that speak of a step: `dh`, and `dh_last` too where the reading ends. */
export function statementsOn(d: Derivation, id: string): readonly string[] {
  const step = d.stepOf(id);
  if (!step) return [id];
  const last = step.base + LAST;
  const own = step.gradientOf !== undefined && d.statements.get(last)?.gradientOf === step.gradientOf;
  return own ? [step.base, last] : [step.base];
}
