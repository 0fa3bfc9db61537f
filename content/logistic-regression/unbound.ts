/** @file Equalities in the text of the lesson `logistic-regression` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\eta = 1/7.5 = 0.13': 'example',
  'Xv = 0': 'case',
  '\\log(1 - f) = -\\infty': 'rounded',
  'e^{\\theta} d\\theta = dt': 'change',
};
