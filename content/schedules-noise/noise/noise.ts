/**
 * @file Stochastic gradient descent on a data set where everything can be known: example n wants the parameters at its
 * own place, J_n = ½ Σ hᵢ (θᵢ − aₙᵢ)². The mean of all J_n has its minimum at the mean place, and the noise of a
 * batch does not depend on θ.
 */
import { type Random, integer, random } from '#math/random.ts';
import { type Stepper, start, stepper } from '#optimizers/rule.ts';
import { RULES } from '#optimizers/rules.ts';

export interface Data {
  /** One curvature for each direction. */
  readonly h: readonly number[];
  /** The place of each example; their mean is 0. */
  readonly places: readonly (readonly number[])[];
  /** Variance of the gradient of a single example, by direction. */
  readonly variance: readonly number[];
}

/** `n` places around 0, drawn from a square and centred. */
export function dataOf(h: readonly number[], n: number, seed: number, reach = 2): Data {
  const rng = random(seed);
  const drawn = Array.from({ length: n }, () => h.map(() => reach * (2 * rng() - 1)));
  const mean = h.map((_, i) => drawn.reduce((sum, a) => sum + a[i]!, 0) / n);
  const places = drawn.map((a) => a.map((v, i) => v - mean[i]!));
  const variance = h.map((hi, i) => (hi ** 2 * places.reduce((sum, a) => sum + a[i]! ** 2, 0)) / n);
  return { h, places, variance };
}

export interface Batches {
  /** Examples in a batch. */
  readonly B: number;
  /** Whether an example may be in a batch twice. */
  readonly again: boolean;
}

/** The mean place of one batch. */
function drawBatch({ places, h }: Data, { B, again }: Batches, rng: Random): number[] {
  const left = places.map((_, n) => n);
  const sum = h.map(() => 0);
  for (let k = 0; k < B; k++) {
    const at = integer(rng, again ? places.length : places.length - k) + (again ? 0 : k);
    if (!again) [left[k], left[at]] = [left[at]!, left[k]!];
    const place = places[again ? at : left[k]!]!;
    for (let i = 0; i < sum.length; i++) sum[i]! += place[i]!;
  }
  return sum.map((v) => v / B);
}

/** Variance of the gradient of a batch, by direction: σ²/B, and less where no example comes twice. */
export function batchVariance({ places, variance }: Data, { B, again }: Batches): number[] {
  const N = places.length;
  return variance.map((s) => (s / B) * (again ? 1 : (N - B) / (N - 1)));
}

/** J above its minimum. */
export const excess = (h: readonly number[], theta: ArrayLike<number>): number =>
  h.reduce((sum, hi, i) => sum + (hi * theta[i]! ** 2) / 2, 0);

/** θ₀, θ₁, …, θ_T of one run of gradient descent on batches, with the rate of each step. */
export function descend(
  data: Data,
  batches: Batches,
  rates: readonly number[],
  from: readonly number[],
  seed: number,
): number[][] {
  const rng = random(seed);
  const step: Stepper = stepper(RULES.gd, { eta: 1 });
  let at = start(RULES.gd, Float64Array.from(from));
  const path = [[...from]];
  for (const eta of rates) {
    const place = drawBatch(data, batches, rng);
    at = step(at, (theta) => theta.map((v, i) => eta * data.h[i]! * (v - place[i]!)));
    path.push([...at.theta]);
  }
  return path;
}

export interface Moments {
  /** Mean of θ and its variance over all batches that might have been drawn, by direction. */
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** What the lesson derives, after 0, 1, …, T steps: m ← (1 − ηh) m and v ← (1 − ηh)² v + η² σ²/B. */
export function predict(
  data: Data,
  batches: Batches,
  rates: readonly number[],
  from: readonly number[],
): Moments[] {
  const noise = batchVariance(data, batches);
  const found: Moments[] = [{ mean: from, variance: from.map(() => 0) }];
  for (const eta of rates) {
    const { mean, variance } = found.at(-1)!;
    found.push({
      mean: mean.map((m, i) => (1 - eta * data.h[i]!) * m),
      variance: variance.map((v, i) => (1 - eta * data.h[i]!) ** 2 * v + eta ** 2 * noise[i]!),
    });
  }
  return found;
}

/** The excess loss that is expected there. */
export const expected = (h: readonly number[], { mean, variance }: Moments): number =>
  h.reduce((sum, hi, i) => sum + (hi * (mean[i]! ** 2 + variance[i]!)) / 2, 0);

/** The variance that a constant rate ends with, η σ²/(B h (2 − ηh)); infinite where it is not stable. */
export const floorOf = (data: Data, batches: Batches, eta: number): number[] =>
  batchVariance(data, batches).map((s, i) => {
    const gap = data.h[i]! * (2 - eta * data.h[i]!);
    return gap > 0 ? (eta * s) / gap : Infinity;
  });
