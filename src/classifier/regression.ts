/**
 * @file The baseline that is hard to beat: logistic regression on character n-grams, weighed by how rare they are.
 * It minimises the mean cross-entropy with a ridge, which has one minimum; no chance is involved.
 */
import { type Grams, hashedGrams } from '#corpus/ngrams.ts';
import { characters } from '#corpus/tokens.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { updateArraysOf } from '#kernels/plain/updates.ts';
import { constantsAt } from '#kernels/updates.ts';
import { sigmoid } from '#math/logistic.ts';
import { RULES } from '#optimizers/rules.ts';

export const GRAMS: Grams = { from: 1, to: 3, buckets: 1 << 18 };

export interface Regression {
  /** By bucket: log of the share of texts with it, inverted and smoothed; and the weight. */
  readonly rarity: Float32Array;
  readonly weights: Float32Array;
  readonly bias: number;
}

/** A text as a unit vector: the buckets that occur and their values. */
interface Vector {
  readonly buckets: readonly number[];
  readonly values: Float64Array;
}

const bucketsOf = (text: string): number[] => [...new Set(hashedGrams(characters(text), GRAMS))];

function vectorOf(buckets: readonly number[], rarity: Float32Array): Vector {
  const values = Float64Array.from(buckets, (b) => rarity[b]!);
  const length = Math.hypot(...values) || 1;
  return { buckets, values: values.map((v) => v / length) };
}

const score = ({ buckets, values }: Vector, weights: ArrayLike<number>, bias: number): number =>
  buckets.reduce((sum, b, i) => sum + weights[b]! * values[i]!, bias);

/** Steps of Adam over all texts at once; then the loss changes in its fifth digit at most. */
const STEPS = 200;
const RATE = 0.3;
const EPSILON = 1e-10;
const update = updateArraysOf('adam');
const constants = constantsAt(RULES.adam);

/** @param ridge the weight of the squared weights, as the inverse of how many texts they may cost. */
export function fitRegression(examples: readonly Labelled[], ridge = 0.15): Regression {
  const texts = examples.map(({ text }) => bucketsOf(text));
  const n = texts.length;
  const counts = new Float64Array(GRAMS.buckets);
  for (const buckets of texts) for (const b of buckets) counts[b]!++;
  const rarity = Float32Array.from(counts, (c) => Math.log((1 + n) / (1 + c)) + 1);
  const vectors = texts.map((buckets) => vectorOf(buckets, rarity));
  const present = [...counts.keys()].filter((b) => counts[b]! > 0);
  const place = new Int32Array(GRAMS.buckets);
  for (const [k, b] of present.entries()) place[b] = k;

  // a weight for each bucket that occurs, and the bias behind them
  const last = present.length;
  const theta = new Float64Array(last + 1);
  const [gradient, ...states] = [theta.slice(), theta.slice(), theta.slice()] as const;
  for (let t = 1; t <= STEPS; t++) {
    for (let k = 0; k < last; k++) gradient[k] = (ridge * theta[k]!) / n;
    gradient[last] = 0;
    for (const [i, { buckets, values }] of vectors.entries()) {
      let z = theta[last]!;
      for (let k = 0; k < buckets.length; k++) z += theta[place[buckets[k]!]!]! * values[k]!;
      const d = (sigmoid(z) - examples[i]!.label) / n;
      gradient[last]! += d;
      for (let k = 0; k < buckets.length; k++) gradient[place[buckets[k]!]!]! += d * values[k]!;
    }
    const eta = (RATE * (1 + Math.cos((Math.PI * t) / STEPS))) / 2;
    update(theta, gradient, states, 1, constants({ eta, eps: EPSILON }, t));
  }
  const weights = new Float32Array(GRAMS.buckets);
  for (const [k, b] of present.entries()) weights[b] = theta[k]!;
  return { rarity, weights, bias: theta[last]! };
}

/** The probability that a text is good. */
export const regressionProbability = ({ rarity, weights, bias }: Regression, text: string): number =>
  sigmoid(score(vectorOf(bucketsOf(text), rarity), weights, bias));
