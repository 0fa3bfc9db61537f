/**
 * @file One weight under gradients that cancel: what is left of it after many steps is what its decay did. The penalty is
 * in the gradient of gradient descent and of Adam, and in the update of AdamW; every step is read off the rules.
 */
import { type Standing, start, stepper } from '#optimizers/rule.ts';
import { RULES } from '#optimizers/rules.ts';

export const METHODS = ['gd', 'adam', 'adamw'] as const;
export type Method = (typeof METHODS)[number];

export const ETA = 0.01;
export const STEPS = 200;

/** Signs of the gradients of the data: they cancel, and so do the ways that they make. */
const SIGNS = [1, -1, -1, 1] as const;
export const PERIOD = SIGNS.length;

/** Where the weight stands after every {@link PERIOD} steps, from the start on. */
export function weights(method: Method, size: number, lambda: number): readonly number[] {
  const step = stepper(RULES[method], { eta: ETA, ...(method === 'adamw' && { decay: lambda }) });
  const penalty = method === 'adamw' ? 0 : lambda;
  let at: Standing = start(RULES[method], Float64Array.of(1));
  const passed = [1];
  for (let t = 0; t < STEPS; t++) {
    const data = size * SIGNS[t % PERIOD]!;
    at = step(at, (theta) => theta.map((w) => data + penalty * w));
    if (t % PERIOD === PERIOD - 1) passed.push(at.theta[0]!);
  }
  return passed;
}
