// The bound of a rounding error holds also where a number vanishes: 0 in place of what is not 0 is an error.
import { expect, test } from 'vitest';
import { FLOAT32, FLOAT64, wengert } from '#math/wengert.ts';

test.each([
  ['float64', FLOAT64, 1e-170],
  ['float32', FLOAT32, 1e-30],
])('what vanishes in %s is off by something', (_, unit, tiny) => {
  const list = wengert(unit);
  const [x, zero] = [list.input(tiny, 0), list.input(0, 0)];
  const of = (n: number): boolean => list.error(n) > 0;
  for (const power of [2, 3])
    expect([power, of(list.binary('**', x, list.constant(power)))]).toEqual([power, true]);
  expect(of(list.binary('*', x, x))).toBe(true);
  expect(of(list.binary('/', x, list.input(1 / tiny, 0)))).toBe(true);
  // 0 itself is exact
  for (const power of [2, 3]) expect(of(list.binary('**', zero, list.constant(power)))).toBe(false);
  expect(of(list.binary('*', zero, x))).toBe(false);
});
