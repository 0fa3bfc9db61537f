/** @file Equalities in the text of the lesson `classifier` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'L = -\\ln(1 - \\hat y)': 'case',
  'n_t = z_t': 'example',
  's = w \\tanh(W \\tanh(U x_1) + U x_2)': 'example',
  '\\partial L/\\partial f = (2 \\cdot': 'example',
};
