/** @file What the channel mixer may be set to: its weights, the order of its pixels, and what is looked at. */
import { figure } from '#figure/figure.ts';
import { dial, flag, numbers, own } from '#figure/kinds.ts';
import { C, F, N, OPENING, REACH, SIDE } from './mixer.ts';

const reach = { least: -REACH, most: REACH };

export const mixer = figure('mixer', {
  w: numbers(OPENING.w, reach),
  b: numbers(OPENING.b, reach),
  shuffled: own(flag(false)),
  /** The weight whose gradient is shown, and the place that is read off: in the ball. */
  weight: own(dial(0, { least: 0, most: F * C - 1, step: 1 })),
  place: dial(4 * SIDE + 4, { least: 0, most: N - 1, step: 1 }),
});
