/**
 * @file A shared parameter untied: every time step with a copy of its own. The gradient by the copy of step t is what
 * that step contributes, dz[t] @ h[t − 1].T, and the sum over the copies is the gradient by the parameter.
 */
import { centralDifference, refinedDifference } from '../math/difference.ts';
import { relativeError } from '../math/error.ts';
import { type Tensor, only, zip } from '../math/tensor.ts';
import type { Values } from '../notation/values.ts';
import { DIFFERENCE_TOLERANCE } from './difference.ts';
import type { Derivation, Step } from './derivation.ts';
import { SINCE, gradient } from './gradient.ts';
import { downstream } from './run.ts';

/** What a step contributes goes by this name: `dW@2`. */
export const shareId = (of: string, t: number): string => `${gradient(of)}@${t}`;

/** The parameter whose gradient a step is or gathers, where it is shared over time. */
export function sharedBy(d: Derivation, step: Step): string | undefined {
  const of = step.base.endsWith(SINCE) ? step.base.slice(1, -SINCE.length) : step.gradientOf;
  return of !== undefined && usesOf(d, of).length ? of : undefined;
}

/** The times at which a shared parameter is used, in the order in which its gradient is gathered; none for others. */
export const usesOf = (d: Derivation, of: string): readonly number[] =>
  d.steps.flatMap((s) => (s.base === gradient(of) + SINCE && s.t !== undefined ? [s.t] : []));

/** The times that the running total at `t` has gathered. */
export function gathered(d: Derivation, of: string, t: number): readonly number[] {
  const uses = usesOf(d, of);
  return uses.slice(0, uses.indexOf(t) + 1);
}

/** What step `t` contributes to the gradient by `of`, read off the running totals in `values`. */
export function shareOf(d: Derivation, values: Values, of: string, t: number): Tensor | undefined {
  const times = gathered(d, of, t);
  const total = (at: number | undefined): Tensor | undefined => values[`${gradient(of)}${SINCE}[${at}]`];
  const here = total(t);
  const before = total(times.at(-2));
  return here && before ? zip(here, before, (a, b) => a - b) : here;
}

/** Nudges the copies of the parameter `of` at `times`, and these only; `values` are true ones. */
export function numericShare(
  d: Derivation,
  values: Values,
  of: string,
  times: readonly number[],
  ours: Tensor,
): Tensor {
  const steps = downstream(d, of);
  const work: Record<string, Tensor> = { ...values };
  const loss = (copy: Tensor): number => {
    for (const step of steps) {
      work[of] = step.t !== undefined && times.includes(step.t) ? copy : values[of]!;
      work[step.id] = step.compute(work);
    }
    return only(work[d.loss]!);
  };
  const coarse = centralDifference(loss, values[of]!);
  // as for a whole gradient, the finer step has the last word
  return relativeError(ours, coarse) <= DIFFERENCE_TOLERANCE ? coarse : refinedDifference(loss, values[of]!);
}
