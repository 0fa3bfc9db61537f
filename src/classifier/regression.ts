/**
 * @file The baseline that is hard to beat: logistic regression on character n-grams, weighed by how rare they are.
 * It minimises the mean cross-entropy with a ridge, which has one minimum; no chance is involved.
 */
import { type Grams, hashedGrams } from '../corpus/ngrams.ts';
import { characters } from '../corpus/tokens.ts';
import type { Labelled } from '../corpus/labelled.ts';

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

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Steps of Adam over all texts at once; then the loss changes in its fifth digit at most. */
const STEPS = 200;
const RATE = 0.3;

/** @param ridge the weight of the squared weights, as the inverse of how many texts they may cost. */
export function fitRegression(examples: readonly Labelled[], ridge = 0.15): Regression {
  const texts = examples.map(({ text }) => bucketsOf(text));
  const n = texts.length;
  const counts = new Float64Array(GRAMS.buckets);
  for (const buckets of texts) for (const b of buckets) counts[b]!++;
  const rarity = Float32Array.from(counts, (c) => Math.log((1 + n) / (1 + c)) + 1);
  const vectors = texts.map((buckets) => vectorOf(buckets, rarity));
  const present = [...counts.keys()].filter((b) => counts[b]! > 0);

  const weights = new Float64Array(GRAMS.buckets);
  const [gradient, first, second] = [weights.slice(), weights.slice(), weights.slice()];
  let [bias, biasFirst, biasSecond] = [0, 0, 0];
  for (let t = 1; t <= STEPS; t++) {
    let dBias = 0;
    for (const b of present) gradient[b] = (ridge * weights[b]!) / n;
    for (const [i, vector] of vectors.entries()) {
      const d = (logistic(score(vector, weights, bias)) - examples[i]!.label) / n;
      dBias += d;
      for (let k = 0; k < vector.buckets.length; k++) gradient[vector.buckets[k]!]! += d * vector.values[k]!;
    }
    const rate =
      ((RATE * (1 + Math.cos((Math.PI * t) / STEPS))) / 2) * (Math.sqrt(1 - 0.999 ** t) / (1 - 0.9 ** t));
    for (const b of present) {
      const g = gradient[b]!;
      first[b] = 0.9 * first[b]! + 0.1 * g;
      second[b] = 0.999 * second[b]! + 0.001 * g * g;
      weights[b]! -= (rate * first[b]!) / (Math.sqrt(second[b]!) + 1e-10);
    }
    biasFirst = 0.9 * biasFirst + 0.1 * dBias;
    biasSecond = 0.999 * biasSecond + 0.001 * dBias * dBias;
    bias -= (rate * biasFirst) / (Math.sqrt(biasSecond) + 1e-10);
  }
  return { rarity, weights: Float32Array.from(weights), bias };
}

/** The probability that a text is good. */
export const regressionProbability = ({ rarity, weights, bias }: Regression, text: string): number =>
  logistic(score(vectorOf(bucketsOf(text), rarity), weights, bias));
