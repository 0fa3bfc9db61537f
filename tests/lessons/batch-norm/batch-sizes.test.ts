// The figure of batch sizes: what it shows of batches of one, two and many is what the lesson derives.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { words as wordsIn } from '../../../content/batch-norm/batch-sizes/words.ts';
import BatchSizes from '../../../content/batch-norm/batch-sizes/BatchSizes.svelte';
import {
  FOLLOWED,
  SIZES,
  batchOf,
  fateOf,
  populationPredicted,
  predicted,
  seen,
  trained,
} from '../../../content/batch-norm/batch-sizes/batches.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

test('a batch of one is its own mean and gets no gradient', () => {
  const { xhat, share } = seen(1, 3);
  expect([...xhat]).toEqual([0]);
  expect(share).toBe(0);
  expect(fateOf(1).deviation).toBe(0);
});

test('a batch of two is −1 and 1, and next to nothing of the gradient gets through', () => {
  const { xhat, share } = seen(2, 3);
  expect(Math.abs(xhat[0]!)).toBeCloseTo(1, 4);
  expect(xhat[0]! + xhat[1]!).toBeCloseTo(0, 12);
  expect(share).toBeLessThan(1e-6);
});

test.each([4, 16, 64])('of a random gradient (N − 2)/N gets through on average: N = %i', (size) => {
  const shares = Array.from({ length: 300 }, (_, seed) => seen(size, seed).share);
  expect(mean(shares)).toBeCloseTo((size - 2) / size, 1);
});

test('from two on, company of more examples brings an example nearer to its prediction', () => {
  const spreads = SIZES.slice(2).map((size) => fateOf(size).deviation);
  expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  expect(fateOf(256).mean).toBeCloseTo(predicted(FOLLOWED), 1);
});

describe('histograms', () => {
  const area = (points: readonly (readonly [number, number])[]): number =>
    points.reduce((sum, [, y]) => sum + y, 0) / 2;
  test.each(SIZES)('of batches of %i hold nearly all values', (size) => {
    expect(area(trained(size))).toBeGreaterThan(0.97);
  });
  test('at prediction too', () => expect(area(populationPredicted())).toBeGreaterThan(0.99));
});

test('one seed is one batch, and the followed example is always in it', () => {
  expect(batchOf(8, 2)).toEqual(batchOf(8, 2));
  expect(batchOf(8, 2)).not.toEqual(batchOf(8, 3));
  expect(batchOf(8, 3)[0]).toBe(FOLLOWED);
});

test.each(['en', 'zh'] as const)('the figure is complete without a browser (%s)', (lang) => {
  const words = wordsIn(lang);
  const { body } = render(BatchSizes, { props: { words } });
  expect(body.match(/<svg/g)).toHaveLength(3);
  expect(body).toContain(words.caption);
  expect(body).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
});
