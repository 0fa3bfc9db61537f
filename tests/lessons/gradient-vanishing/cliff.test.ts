// The picture of a cliff says what it draws: level on both sides, an edge at −4, and the slope of the loss.
import { expect, test } from 'vitest';
import { cliffAt } from '../../../content/gradient-vanishing/powers.ts';

test('the slope is that of the loss', () => {
  for (const bias of [-4.3, -4.05, -4.0001, -3.9, -3.6]) {
    const step = 1e-6;
    const difference = (cliffAt(bias + step).loss - cliffAt(bias - step).loss) / (2 * step);
    expect(cliffAt(bias).slope / difference).toBeCloseTo(1, 3);
  }
});

test('the loss falls at the edge and hardly changes beside it, and the slope stands above 10⁵ there', () => {
  expect(cliffAt(-4.4).loss).toBeCloseTo(cliffAt(-4.01).loss, 1);
  expect(cliffAt(-4.01).loss).toBeGreaterThan(0.35);
  expect(cliffAt(-3.99).loss).toBeLessThan(0.01);
  expect(cliffAt(-3.6).loss).toBeLessThan(0.01);
  expect(cliffAt(-4).slope).toBeLessThan(-1e5);
  for (const bias of [-4.4, -4.01, -3.99, -3.6]) expect(Math.abs(cliffAt(bias).slope)).toBeLessThan(0.1);
});
