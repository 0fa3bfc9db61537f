// Gradient descent as the lesson on logistic regression tells it: it settles, or grows like a logarithm.
import { expect, test } from 'vitest';
import { definitionOf } from '../../../content/course.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { descend } from '../../../content/logistic-regression/descent.ts';

const d = build(definitionOf('logistic-regression')!);
const from = (preset: string, steps: readonly number[]) =>
  descend(d, opening(d, preset), 'theta', 0.1, steps);

test('the loss never rises at this rate, and places are those asked for', () => {
  const places = from('six-points', [0, 1, 2, 5, 50]);
  expect(places.map(({ steps }) => steps)).toEqual([0, 1, 2, 5, 50]);
  for (let i = 1; i < places.length; i++) expect(places[i]!.loss).toBeLessThan(places[i - 1]!.loss);
});

test('points that overlap have a minimum', () => {
  const [before, after] = from('six-points', [1000, 2000]);
  expect(after!.slope).toBeLessThan(1e-6);
  expect(after!.size).toBeCloseTo(before!.size, 4);
});

test('separable points have none: the loss falls like 1 / steps, the weights grow like log(steps)', () => {
  const [a, b, c] = from('separable', [100, 1000, 10000]);
  expect(c!.size - b!.size).toBeGreaterThan(0.8 * (b!.size - a!.size));
  expect(b!.loss / c!.loss).toBeGreaterThan(8);
  expect(b!.loss / c!.loss).toBeLessThan(12);
});
