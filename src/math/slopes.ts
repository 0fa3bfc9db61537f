/** @file The activation functions a recurrent network may squash with, and their slopes from value and argument. */

import { sigmoid } from './logistic.ts';

export const SQUASHES = ['tanh', 'sigmoid', 'relu', 'linear'] as const;
export type Squash = (typeof SQUASHES)[number];

export const squash: Readonly<Record<Squash, (z: number) => number>> = {
  tanh: Math.tanh,
  sigmoid,
  relu: (z) => (z > 0 ? z : 0),
  linear: (z) => z,
};

/** φ′(z), given h = φ(z). The slope of ReLU at 0 is taken as 0. */
export const slope: Readonly<Record<Squash, (h: number) => number>> = {
  tanh: (h) => 1 - h * h,
  sigmoid: (h) => h * (1 - h),
  relu: (h) => (h > 0 ? 1 : 0),
  linear: () => 1,
};

/** γ, the largest slope: sup |φ′|. */
export const LARGEST_SLOPE: Readonly<Record<Squash, number>> = {
  tanh: 1,
  sigmoid: 1 / 4,
  relu: 1,
  linear: 1,
};
