/** @file Adam on a list of flat arrays, by the lines of the lesson on optimizers. */
import { updateArraysOf } from '#kernels/plain/updates.ts';
import { constantsAt } from '#kernels/updates.ts';
import { RULES } from '#optimizers/rules.ts';

export interface Adam {
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Steps taken. */
  step: number;
  /** First and second moments, one for each array. */
  readonly m: readonly Float64Array[];
  readonly v: readonly Float64Array[];
}

export const adam = (parameters: readonly Float64Array[], rate: number): Adam => ({
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  step: 0,
  m: parameters.map((p) => new Float64Array(p.length)),
  v: parameters.map((p) => new Float64Array(p.length)),
});

const step = updateArraysOf('adam');
const constants = constantsAt(RULES.adam);

/** One update of the parameters in place, for gradients of the same shapes, each multiplied by `factor` first. */
export function update(
  state: Adam,
  parameters: readonly Float64Array[],
  gradients: readonly Float64Array[],
  factor = 1,
): void {
  state.step++;
  const { rate: eta, beta1, beta2, epsilon: eps } = state;
  const now = constants({ eta, beta1, beta2, eps }, state.step);
  for (const [i, p] of parameters.entries()) step(p, gradients[i]!, [state.m[i]!, state.v[i]!], factor, now);
}
