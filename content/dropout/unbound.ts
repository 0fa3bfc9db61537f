/** @file Equalities in the text of the lesson `dropout` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'q = (1 - p) h': 'case',
  'L = \\tfrac12(\\tanh 2q + 1)^2': 'case',
  'p = 1 - p': 'case',
  "\\partial L/\\partial h = (\\partial L/\\partial q) m'/(1-p)": 'other',
  '\\sum_i x_{ij}^2 = N': 'case',
};
