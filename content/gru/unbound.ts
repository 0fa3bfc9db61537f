/** @file Equalities in the text of the lesson `gru` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = h_{t-1}': 'case',
  'g = \\partial L/\\partial h_t': 'example',
  'W_{n,ij} (r_j - r_i) = 0': 'case',
  'n - h_{t-1} = 0': 'case',
  '1 - u + u (1 - n^2) W_n r = \\tfrac12 + \\tfrac14 W_n': 'example',
  'A_2 = \\tfrac23 \\cdot \\tfrac34 \\cdot 2 = 1': 'example',
};
