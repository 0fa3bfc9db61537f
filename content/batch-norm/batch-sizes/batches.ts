/** @file Batches of every size from one population, normalised by themselves and by what training remembers. */
import { random } from '#math/random.ts';
import { backward, forward } from '../layer.ts';
import type { Point } from '#figure/plot/marks.ts';

export const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;
export const EPS = 1e-5;
/** The example that is followed from batch to batch. */
export const FOLLOWED = 6;
const POPULATION = 4096;
/** Batches in which the example is followed. */
const COMPANIES = 400;
/** Normalised values of which a histogram is made. */
const POOLED = 8192;
const ONE = [1];
const ZERO = [0];

/** Two kinds of examples: seven of ten round 2, the others round 7. */
const population: Float64Array = (() => {
  const rng = random(11);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
  return Float64Array.from({ length: POPULATION }, () => (rng() < 0.7 ? 2 + normal() : 7 + 1.25 * normal()));
})();

/** What training remembers after many batches: mean and deviation of the whole population. */
export const REMEMBERED = (() => {
  const { mean, s } = normalise(population);
  return { mean, s };
})();

/** x̂ at prediction. */
export const predicted = (z: number): number => (z - REMEMBERED.mean) / REMEMBERED.s;

/** One column through the layer, with γ = 1 and β = 0. */
function normalise(z: Float64Array): { xhat: Float64Array; mean: number; s: number } {
  const { xhat, mean, s } = forward({ N: z.length, C: 1, P: 1 }, z, ONE, ZERO, EPS);
  return { xhat, mean: mean[0]!, s: s[0]! };
}

/** The followed example and, from the seed, its company. */
export function batchOf(size: number, seed: number): Float64Array {
  const rng = random(1000 + seed);
  return Float64Array.from({ length: size }, (_, i) =>
    i === 0 ? FOLLOWED : population[Math.floor(rng() * POPULATION)]!,
  );
}

export interface Seen {
  readonly z: Float64Array;
  readonly xhat: Float64Array;
  readonly mean: number;
  readonly s: number;
  /** How much of a random gradient reaches z: ‖s · dz‖² / ‖dy‖². */
  readonly share: number;
}

export function seen(size: number, seed: number): Seen {
  const z = batchOf(size, seed);
  const shape = { N: size, C: 1, P: 1 };
  const found = normalise(z);
  const rng = random(77 + seed);
  const dy = Float64Array.from(z, () => 2 * rng() - 1);
  const { dx } = backward(shape, { xhat: found.xhat, s: Float64Array.of(found.s) }, ONE, dy);
  const squares = (a: Float64Array): number => a.reduce((sum, x) => sum + x * x, 0);
  return { z, ...found, share: (squares(dx) * found.s ** 2) / squares(dy) };
}

export interface Fate {
  readonly size: number;
  readonly mean: number;
  readonly deviation: number;
  /** Between these lie nine of ten. */
  readonly low: number;
  readonly high: number;
}

/** What becomes of the followed example in many batches of one size. */
export function fateOf(size: number): Fate {
  const found = Array.from({ length: COMPANIES }, (_, seed) => normalise(batchOf(size, seed)).xhat[0]!);
  const mean = found.reduce((sum, x) => sum + x, 0) / COMPANIES;
  const deviation = Math.sqrt(found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / COMPANIES);
  const sorted = found.toSorted((a, b) => a - b);
  return { size, mean, deviation, low: sorted[COMPANIES * 0.05]!, high: sorted[COMPANIES * 0.95 - 1]! };
}

export interface Bins {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}
/** Bins of values before, and after; a bin has 0 and ±1 in its middle. */
export const BEFORE: Bins = { from: -2, width: 0.25, count: 56 };
export const AFTER: Bins = { from: -3.0625, width: 0.125, count: 49 };

/** The share of the values in each bin, as the steps of an outline. */
export function histogram(values: Iterable<number>, { from, width, count }: Bins): readonly Point[] {
  const shares = new Float64Array(count);
  let all = 0;
  for (const v of values) {
    const k = Math.floor((v - from) / width);
    if (k >= 0 && k < count) shares[k]!++;
    all++;
  }
  return [...shares].flatMap((n, k) => [
    [from + k * width, n / all] as const,
    [from + (k + 1) * width, n / all] as const,
  ]);
}

export const populationBefore = (): readonly Point[] => histogram(population, BEFORE);
export const populationPredicted = (): readonly Point[] => histogram(population.map(predicted), AFTER);

/** Values of many random batches of one size, each normalised by its own statistics. */
export function trained(size: number): readonly Point[] {
  const rng = random(5);
  const pooled: number[] = [];
  while (pooled.length < POOLED) {
    const z = Float64Array.from({ length: size }, () => population[Math.floor(rng() * POPULATION)]!);
    pooled.push(...normalise(z).xhat);
  }
  return histogram(pooled, AFTER);
}
