/** @file Equalities in the text of the lesson `pooling` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'y_{i,j} = x_{m,n}': 'case',
  "x' = (5, 5, 1)": 'example',
  "y(x') = 5": 'example',
  'y_{i,j} = \\sum_{u,v} \\tfrac{1}{K^2} x_{Si+u, Sj+v}': 'rule',
  'o = \\sum_c w_c y_c': 'example',
  'o = \\sum_c w_c \\frac{1}{M^2} \\sum_{m,n} x^{(c)}_{m,n} = \\frac{1}{M^2} \\sum_{m,n} ( \\sum_c w_c x^{(c)}_{m,n} )':
    'example',
};
