// The figure of Newton's paths: what it opens with is what the lesson says, and its address is read back.
import { describe, expect, test } from 'vitest';
import { landscape } from '../../src/optimizers/surfaces.ts';
import { read, written } from '../../src/widgets/newton/address.ts';
import { withParameter } from '../../src/widgets/parts/address.ts';
import { GROUNDS, inside, levelsOf, openingOn, surfaceOf, walksOf } from '../../src/widgets/newton/paths.ts';

test('it opens with Newton on the saddle and gradient descent in a minimum', () => {
  const fates = Object.fromEntries(walksOf(openingOn('saddle')).map((x) => [x.method, x.fate]));
  expect(fates).toEqual({ gd: 'minimum', newton: 'saddle' });
});

describe.each(GROUNDS)('%s', (ground) => {
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

  test('its address is read back', () => {
    const state = {
      ...openingOn(ground),
      start: inside(ground, [0.123, -0.5]),
      shown: ['newton', 'absolute'] as const,
    };
    expect(read(written(state))).toEqual(state);
  });
});

test('an address that says nothing opens the saddle', () => {
  expect(read('nonsense')).toEqual(openingOn('saddle'));
  expect(read('saddle_x_1_-3_none')).toEqual(openingOn('saddle'));
  expect(withParameter('?seed=7&newton=old', 'newton', 'new')).toBe('?seed=7&newton=new');
});
