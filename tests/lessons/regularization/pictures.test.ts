// Bias, variance and noise add up to the error; the square is touched at a corner, the circle is not.
import { expect, test } from 'vitest';
import { biasAndVariance } from '../../../content/regularization/bias-variance.ts';
import { fit } from '../../../content/regularization/fit/figure.ts';
import { fitted } from '../../../content/regularization/fit/polynomial.ts';
import { RADIUS, lossAt, touch } from '../../../content/regularization/touch.ts';

test('the mean error on new labels is bias² + variance + noise', () => {
  const draws = 12;
  const parts = biasAndVariance([1, 4, 12], draws);
  for (const { degree, error } of parts) {
    const measured = Array.from(
      { length: draws },
      (_, k) => fitted({ ...fit.opening, seed: k + 1, degree }).errors[degree]!.validation,
    );
    expect(measured.reduce((sum, e) => sum + e, 0) / draws).toBeCloseTo(error, 10);
  }
});

test('from degree 3 on the variance grows with the degree, a straight line has the most bias, the best lies between', () => {
  const parts = biasAndVariance([1, 3, 5, 8, 12]);
  for (let k = 1; k < parts.length; k++) {
    if (k > 1) expect(parts[k]!.variance).toBeGreaterThan(parts[k - 1]!.variance);
    expect(parts[k]!.bias).toBeLessThan(parts[0]!.bias);
  }
  const least = parts.reduce((a, b) => (b.error < a.error ? b : a));
  expect([3, 5]).toContain(least.degree);
});

test('the square of L1 is touched at its corner, where w₀ is 0; the circle of L2 beside it', () => {
  expect(touch('l1').map((c) => Math.round(Math.abs(c) * 1e9) / 1e9)).toEqual([0, RADIUS]);
  const [a, b] = touch('l2');
  expect(Math.abs(a)).toBeGreaterThan(0.05);
  // at the minimum on the circle the gradient points along w
  const step = 1e-6;
  const slope = (lossAt([a - b * step, b + a * step]) - lossAt([a + b * step, b - a * step])) / (2 * step);
  expect(Math.abs(slope)).toBeLessThan(0.01);
});

test('what the text says of the remedies: at seed 1 each helps, at seed 8 bagging makes it five times worse', () => {
  const error = (settings: Partial<typeof fit.opening>): number => {
    const all = { ...fit.opening, ...settings };
    return fitted(all).errors[all.degree]!.validation;
  };
  for (const remedy of [{ degree: 4 }, { N: 160 }, { penalty: -1.5 }, { bags: 40 }])
    expect(error(remedy), JSON.stringify(remedy)).toBeLessThan(error({}));
  const ratio = error({ seed: 8, bags: 40 }) / error({ seed: 8 });
  expect(ratio).toBeGreaterThan(4.5);
  expect(ratio).toBeLessThan(5.5);
});
