// The drawing of the two steps: they differ in the place of the gradient alone, and looking ahead brakes.
import { expect, test } from 'vitest';
import { lossAt, stepsFrom } from '../../../content/optimizers/look-ahead.ts';

test('both carry the memory to the same place, beyond the minimum; only Nesterov is turned back there', () => {
  const [momentum, nesterov] = [stepsFrom('momentum'), stepsFrom('nesterov')];
  expect(momentum.ahead).toEqual(nesterov.ahead);
  expect(momentum.at).toEqual(momentum.start);
  expect(nesterov.at).toEqual(nesterov.ahead);
  expect(momentum.ahead[1]).toBeLessThan(0);
  // the gradient at the start pushes further down, the one ahead back up
  expect(momentum.end[1]).toBeLessThan(momentum.ahead[1]);
  expect(nesterov.end[1]).toBeGreaterThan(nesterov.ahead[1]);
  expect(lossAt(nesterov.end)).toBeLessThan(lossAt(momentum.end) / 2);
});
