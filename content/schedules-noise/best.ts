/** @file The opening rate η₀ at which a schedule leaves the least expected loss, so that schedules can be compared. */
import type { Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { lossOf, run } from '#derive/run.ts';
import { scalar } from '#math/tensor.ts';

export interface Best {
  readonly eta0: number;
  readonly loss: number;
}

/** η₀ of the search; the best of every schedule of the lesson lies inside. */
const MOST = 2.5;
const GRID = 250;
const ROUNDS = 40;

/**
 * The least expected loss of the derivation over η₀, all else as in the preset: the lowest of a grid, then thirds of the
 * interval round it.
 */
export function bestRate(d: Derivation, preset?: string): Best {
  const loss = lossOf(d, run(d, opening(d, preset)), 'eta0');
  const at = (eta0: number): number => loss(scalar(eta0));
  const step = MOST / GRID;
  const near = Array.from({ length: GRID - 1 }, (_, i) => (i + 1) * step).reduce((a, b) =>
    at(b) < at(a) ? b : a,
  );
  let [low, high] = [near - step, near + step];
  for (let i = 0; i < ROUNDS; i++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  const eta0 = (low + high) / 2;
  return { eta0, loss: at(eta0) };
}
