// A simplified line keeps its ends and its corners, and goes no further from any point than it may.
import { expect, test } from 'vitest';
import { simplified } from '../../../content/optimizers/simplify.ts';

test('points on a straight line are two', () => {
  const points = Array.from({ length: 50 }, (_, i) => [i, 2 * i] as const);
  expect(simplified(points, 0.01)).toEqual([points[0], points[49]]);
});

test('a corner and a spike are kept', () => {
  const corner = [0, 1, 2, 3, 4].map((i) => [i, i < 2 ? 0 : i - 2] as const);
  expect(simplified(corner, 0.1)).toContainEqual([2, 0]);
  const spike = Array.from({ length: 9 }, (_, i) => [i, i === 5 ? 7 : 0] as const);
  expect(simplified(spike, 0.1)).toContainEqual([5, 7]);
});

test('a curve needs few points, and none of it is far away', () => {
  const points = Array.from({ length: 400 }, (_, i) => [i, 100 / (1 + i / 20)] as const);
  const few = simplified(points, 0.2);
  /** Upright, a line of slope −5 is so much further away than straight across. */
  const STEEPEST = Math.hypot(1, 5);
  expect(few.length).toBeLessThan(40);
  for (const [x, y] of points) {
    const k = few.findIndex(([a]) => a >= x);
    const [[a, b], [c, d]] = [few[Math.max(0, k - 1)]!, few[k]!];
    expect(Math.abs(y - (c === a ? d : b + ((x - a) / (c - a)) * (d - b)))).toBeLessThan(0.2 * STEEPEST);
  }
});

test('less than three points stay as they are', () => {
  expect(simplified([], 1)).toEqual([]);
  expect(simplified([[1, 2]], 1)).toEqual([[1, 2]]);
});
