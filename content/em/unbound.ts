/** @file Equalities in the text of the lesson `em` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'q = r': 'case',
  'w_k^{\\text{new}} = w_k - \\frac{w_k}{N}(\\frac{\\partial L}{\\partial w_k} + N)': 'rule',
};
