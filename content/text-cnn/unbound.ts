/** @file Equalities in the text of the lesson `text-cnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'z = b': 'case',
  'h_f = \\frac{1}{P_\\ell} \\sum_{j=0}^{P_\\ell - 1} a_{j,f}': 'case',
  '\\ell = 5': 'example',
};
