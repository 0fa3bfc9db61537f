/** @file Equalities in the text of the lesson `conv-1x1` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'L = \\frac{1}{2N}\\sum_{f,k} (z_{f,k} - t_{f,k})^2': 'case',
  'P P^\\top = I': 'case',
  'x_k = \\alpha_k (3, 4)': 'case',
};
