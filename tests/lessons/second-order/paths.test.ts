// The figure of Newton's paths: what it opens with is what the lesson says, and each surface has its own start.
import { describe, expect, test } from 'vitest';
import { landscape } from '#optimizers/surfaces.ts';
import { newton } from '../../../content/second-order/newton/figure.ts';
import { levelsOf, surfaceOf, walksOf } from '../../../content/second-order/newton/paths.ts';

test('it opens with Newton on the saddle and gradient descent in a minimum', () => {
  const fates = Object.fromEntries(walksOf(newton.opening).map((x) => [x.method, x.fate]));
  expect(fates).toEqual({ gd: 'minimum', newton: 'saddle' });
});

describe.each(newton.settings.ground.choices)('%s', (ground) => {
  test('the contours lie on their level', () => {
    const { height } = landscape(surfaceOf(ground), { noise: 0 });
    const { x, y } = surfaceOf(ground);
    for (const rings of levelsOf(ground)) {
      const heights = rings
        .flat()
        .filter(([a, b]) => a > x[0] && a < x[1] && b > y[0] && b < y[1])
        .map(([a, b]) => height(a, b))
        .sort((a, b) => a - b);
      const [low, high] = [0.1, 0.9].map((q) => heights[Math.floor(q * heights.length)]!);
      // a line of a coarse grid wavers, but no more than the ground rises within a cell
      expect(high! - low!).toBeLessThan(0.35 * (1 + Math.abs(high!)));
    }
  });

  test('it has a start and a rate of its own, and keeps the methods', () => {
    const elsewhere = newton.change(newton.opening, { shown: ['damped'], eta: 0.5, start: [0, 0] });
    const state = newton.change(newton.change(elsewhere, { ground: 'bowl' }), { ground });
    expect(state.shown).toEqual(['damped']);
    const moved = newton.change(state, { start: [99, 0.123] });
    const { x } = surfaceOf(ground);
    expect(moved.start).toEqual([x[1], 0.12]);
    expect(newton.write(state)).not.toMatch(/start|eta/);
  });
});
