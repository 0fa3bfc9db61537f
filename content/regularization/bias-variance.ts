/** @file Bias and variance of the polynomials of the figure, measured: the same fit on many draws of the examples. */
import { fit } from './fit/figure.ts';
import { PLACES, drawn, truth, valueAt } from './fit/polynomial.ts';

export interface Parts {
  readonly degree: number;
  /** Mean over the places of (mean prediction − truth)². */
  readonly bias: number;
  /** Mean over the places of the variance of the prediction over the draws. */
  readonly variance: number;
  /** σ², which no model can avoid. */
  readonly noise: number;
  /** The mean error on new labels: the sum of the three. */
  readonly error: number;
}

export const DRAWS = 300;

/** For each degree, over seeds 1, 2, … of the examples, all else as the figure opens. */
export function biasAndVariance(degrees: readonly number[], draws = DRAWS): readonly Parts[] {
  const { N, noise, penalty } = fit.opening;
  const models = Array.from({ length: draws }, (_, k) => drawn({ N, noise, penalty, seed: k + 1 }));
  return degrees.map((degree) => {
    const parts = [...PLACES].map((x) => {
      const said = models.map((byDegree) => valueAt(byDegree[degree]!, x));
      const mean = said.reduce((sum, f) => sum + f, 0) / draws;
      const variance = said.reduce((sum, f) => sum + (f - mean) ** 2, 0) / draws;
      return { bias: (mean - truth(x)) ** 2, variance };
    });
    const bias = parts.reduce((sum, p) => sum + p.bias, 0) / parts.length;
    const variance = parts.reduce((sum, p) => sum + p.variance, 0) / parts.length;
    return { degree, bias, variance, noise: noise ** 2, error: bias + variance + noise ** 2 };
  });
}
