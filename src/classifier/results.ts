/** @file What is read off the predictions on reviews that a model was not trained on. */
import type { Measures } from './measures.ts';

/** Of one class: how many of those taken for it are of it, how many of it are found, and the harmonic mean of both. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** NaN where nothing was taken for the class, or nothing is of it. */
export function ratesOf({ confusion }: Pick<Measures, 'confusion'>, of: 0 | 1): Rates {
  const hit = confusion[of][of];
  const other = of ? 0 : 1;
  const taken = hit + confusion[other][of];
  const there = hit + confusion[of][other];
  return { precision: hit / taken, recall: hit / there, f1: (2 * hit) / (taken + there) };
}

/** Predictions of similar probability: their mean, and how many of them are good. */
export interface Bin {
  readonly count: number;
  readonly predicted: number;
  readonly observed: number;
}

export interface Calibration {
  /** Bins of equal width that hold something, in order. */
  readonly bins: readonly Bin[];
  /** Mean distance between both, weighed by count: the expected calibration error (Naeini et al., 2015). */
  readonly error: number;
}

export function calibrationOf(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  count = 10,
): Calibration {
  const sums = Array.from({ length: count }, () => ({ count: 0, predicted: 0, observed: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i]!;
    const sum = sums[Math.min(count - 1, Math.floor(p * count))]!;
    sum.count++;
    sum.predicted += p;
    sum.observed += labels[i]! ? 1 : 0;
  }
  const bins = sums
    .filter((sum) => sum.count)
    .map(({ count: n, predicted, observed }) => ({
      count: n,
      predicted: predicted / n,
      observed: observed / n,
    }));
  const error = bins.reduce((sum, b) => sum + b.count * Math.abs(b.predicted - b.observed), 0);
  return { bins, error: error / labels.length };
}

/** The places of what was taken for the other class, the most confident first. */
export function mistakesOf(probabilities: ArrayLike<number>, labels: ArrayLike<number>): number[] {
  return Array.from({ length: labels.length }, (_, i) => i)
    .filter((i) => probabilities[i]! >= 0.5 !== labels[i]! > 0)
    .sort((i, j) => Math.abs(probabilities[j]! - 0.5) - Math.abs(probabilities[i]! - 0.5) || i - j);
}
