/** @file Plain gradient descent with the gradients of a derivation: where the parameters are after so many steps. */
import type { Derivation } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import { norm } from '#math/error.ts';
import { only } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

export interface Place {
  readonly steps: number;
  readonly loss: number;
  /** Euclidean norm of the parameter. */
  readonly size: number;
  /** Euclidean norm of its gradient. */
  readonly slope: number;
}

/** Moves `parameter` against its gradient, `rate` times as far, and stops to look after each of `steps` in turn. */
export function descend(
  d: Derivation,
  given: Values,
  parameter: string,
  rate: number,
  steps: readonly number[],
): Place[] {
  let at = given[parameter]!;
  const places: Place[] = [];
  for (let done = 0; places.length < steps.length; done++) {
    const values = run(d, { ...given, [parameter]: at });
    const slope = values[`d${parameter}`]!;
    if (done === steps[places.length])
      places.push({ steps: done, loss: only(values[d.loss]!), size: norm(at), slope: norm(slope) });
    at = { shape: at.shape, data: at.data.map((x, i) => x - rate * slope.data[i]!) };
  }
  return places;
}
