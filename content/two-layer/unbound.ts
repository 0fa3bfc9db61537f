/** @file Equalities in the text of the lesson `two-layer` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\partial L / \\partial W_2 = (\\hat y - y) h^\\top = 0': 'case',
  '\\partial L / \\partial h = W_2^\\top(\\hat y - y) = 0': 'case',
  'w = (1, -1)': 'example',
  's^2 = 1/400': 'example',
  'z_j = 0': 'case',
  'P = \\operatorname{softmax}(HW_2 + b_2)': 'other',
};
