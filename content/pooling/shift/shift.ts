/** @file A feature moves along one row of a map: how much does the pooled row change? */
import { type Kind, type Windows, pool } from '../layer.ts';

export type Feature = 'bump' | 'spike' | 'ripple';

/** The features, none wider than eight cells. */
export const FEATURES: Readonly<Record<Feature, readonly number[]>> = {
  bump: [1, 3, 5, 6, 5, 3, 1],
  spike: [6],
  ripple: [5, 1, 4, 0, 5, 2, 6, 1],
};
export const LENGTH = 24;
/** Where an unmoved feature begins: from here no shift pushes it out. */
const START = 6;
export const MOST_SHIFT = 8;
/** Windows to choose from; the stride is at most the window, so that no cell is overlooked. */
export const WINDOWS: readonly number[] = [2, 3, 4];

/** The row with the feature moved to the right. */
export function row(feature: Feature, shift: number): number[] {
  const cells = FEATURES[feature];
  return Array.from({ length: LENGTH }, (_, k) => cells[k - START - shift] ?? 0);
}

/** What is done with the row before it is compared. */
export type Reader = 'none' | Kind | 'global';
export const READERS: readonly Reader[] = ['none', 'max', 'average', 'global'];

export function read(by: Reader, K: number, stride: number, x: readonly number[]): readonly number[] {
  if (by === 'none') return x;
  const whole: Windows = { rows: 1, columns: x.length, K: [1, x.length], stride: 1 };
  return by === 'global' ? pool('max', whole, x) : pool(by, { ...whole, K: [1, K], stride }, x);
}

export interface Change {
  /** ‖y′ − y‖ / ‖y‖. */
  readonly relative: number;
  /** Largest change of an entry. */
  readonly largest: number;
  /** By how many entries the result has moved along, if it is otherwise the same. */
  readonly along: number | undefined;
}

/** What a shift does to what is read. */
export function change(by: Reader, K: number, stride: number, feature: Feature, shift: number): Change {
  const before = read(by, K, stride, row(feature, 0));
  const after = read(by, K, stride, row(feature, shift));
  const gaps = after.map((v, k) => v - before[k]!);
  const along = Array.from({ length: shift + 1 }, (_, d) => d).find((d) =>
    after.every((v, k) => Math.abs(v - (before[k - d] ?? 0)) < 1e-12),
  );
  return {
    relative: Math.hypot(...gaps) / Math.hypot(...before),
    largest: Math.max(...gaps.map(Math.abs)),
    along,
  };
}
