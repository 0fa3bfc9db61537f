/** @file Equalities in the text of the lesson `pooling` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'y_{i,j} = x_{m,n}': 'case',
  '\\delta = \\partial L / \\partial y': 'example',
  "x' = (5, 5, 1)": 'example',
  "y(x') = 5": 'example',
};
