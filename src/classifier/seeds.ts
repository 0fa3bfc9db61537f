/** @file The seeds of a run: one for each purpose, so that what is drawn for one shifts nothing that is drawn for another. */

const mixed = (seed: number, purpose: number): number =>
  Math.imul(Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ (purpose + 0x7f4a7c15), 0x85ebca6b) >>> 0;

/** For the parameters at the start. */
export const initialSeed = (seed: number): number => mixed(seed, -1);
/** For the order of the examples in an epoch. */
export const epochSeed = (seed: number, epoch: number): number => mixed(seed, epoch);
/** For what dropout silences at a step; each share of a batch has a seed of its own. */
export const dropoutSeed = (seed: number, step: number, share: 0 | 1 | undefined): number =>
  mixed(seed, 0x40000000 + 3 * step + (share === undefined ? 0 : 1 + share)) | 0;
