/**
 * @file How many of the 32 members with an unknown camp a trained network puts into the right one, by its layers and for
 * the seeds 1 … 10: the karate club under the symmetric rule, as training.ts has it. A test measures some of it again.
 */
export const MEASURED: Readonly<Record<number, readonly number[]>> = {
  1: [31, 30, 31, 31, 30, 30, 30, 31, 30, 31],
  2: [31, 30, 30, 30, 30, 30, 30, 30, 30, 31],
  4: [31, 31, 31, 31, 30, 30, 31, 31, 30, 31],
  8: [30, 30, 31, 30, 30, 30, 30, 30, 30, 30],
  12: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  16: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  24: [30, 30, 16, 30, 31, 30, 17, 22, 30, 30],
  32: [30, 30, 17, 17, 16, 30, 16, 17, 30, 16],
};
