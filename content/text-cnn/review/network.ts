/** @file The network that reads the review: six kernels set by hand, two of each length, and what they say of the class. */
import { type Activation, type Kernel, type Network, type Pooling } from '../layer.ts';

/** Rows are words of the window; columns quality, negation, degree, turn. */
const kernel = (b: number, ...rows: readonly (readonly [number, number, number, number])[]): Kernel => ({
  k: rows.length,
  w: rows.flat(),
  b,
});

export const KERNELS: readonly Kernel[] = [
  // very good
  kernel(-0.4, [-0.2, -0.9, 0.8, 0], [0.9, 0, 0, 0]),
  // not good
  kernel(-0.4, [0, 1.1, -0.9, 0], [0.9, 0, -0.5, 0]),
  // not very good
  kernel(-0.6, [0, 0.8, 0, 0], [0.2, 0.2, 0.5, 0], [0.7, 0, -0.3, 0]),
  // something bad in three words, unless it is denied
  kernel(-0.3, [-0.8, -0.8, 0.3, 0], [-0.8, -0.8, 0.3, 0], [-0.8, 0, 0, 0]),
  // but … good
  kernel(-0.6, [0, 0, 0, 1], [0.6, -0.8, 0.1, 0], [0.6, -0.8, 0.1, 0], [0.6, 0, 0, 0]),
  // but … bad
  kernel(-0.6, [0, 0, 0, 1], [-0.6, -0.5, 0.1, 0], [-0.6, -0.5, 0.1, 0], [-0.6, 0, 0, 0]),
];

/** For the class “positive”; “negative” has the same with the other sign. */
const FOR_POSITIVE = [1, -0.9, -1.5, -0.9, 1, -1];
const BIAS = -0.3;

export const CLASSES = ['negative', 'positive'] as const;

/** Under k-max pooling the slots of a kernel share what it says. */
export function network(pooling: Pooling, f: Activation, kept: number): Network {
  const slots = pooling === 'k-max' ? kept : 1;
  const row = FOR_POSITIVE.flatMap((u) => Array.from({ length: slots }, () => u / slots));
  return { kernels: KERNELS, U: [row.map((u) => -u), row], d: [-BIAS, BIAS], f, pooling, kept };
}
