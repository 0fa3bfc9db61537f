/** @file Equalities in the text of the lesson `bidirectional-stacked` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'g_4 = g_3 = g_5': 'case',
  'g = \\partial L/\\partial h_t': 'example',
  '1 - m_{T-1} = 0': 'case',
  '\\hat y = \\sigma(z)': 'example',
  '\\hat y = \\sigma(v h_3)': 'example',
  'w^\\top\\bar x = 0': 'case',
  'h_t = m n_t': 'other',
  'h_t = n_t': 'other',
  '\\partial L/\\partial h_{t-1} = 0': 'other',
};
