// The two penalties on one quadratic: shares and thresholds, as the lesson says.
import { expect, test } from 'vitest';
import { CURVATURES, MINIMUM, paths, shrunk } from '../../../content/regularization/shrinkage/penalties.ts';

test('L2 keeps a share of every weight, L1 takes a constant and ends at 0', () => {
  for (const of of ['equal', 'unequal'] as const)
    for (const lambda of [0.01, 0.3, 2]) {
      const { ridge, lasso, freedom } = shrunk(of, lambda);
      const c = CURVATURES[of];
      MINIMUM.forEach((a, i) => {
        expect(ridge[i]).toBeCloseTo((a * c[i]!) / (c[i]! + lambda), 12);
        expect(lasso[i]).toBeCloseTo(Math.sign(a) * Math.max(Math.abs(a) - lambda / c[i]!, 0), 12);
      });
      expect(freedom).toBeCloseTo(
        c.reduce((sum, ci) => sum + ci / (ci + lambda), 0),
        12,
      );
    }
});

test('with unequal curvatures a large weight in a flat direction goes before a smaller one', () => {
  const goes = (i: number) => paths('unequal').find((p) => p.lasso[i] === 0)!.lambda;
  expect(Math.abs(MINIMUM[1])).toBeGreaterThan(Math.abs(MINIMUM[2]));
  expect(goes(1)).toBeLessThan(goes(2));
});
