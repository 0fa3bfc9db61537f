/** @file Equalities in the text of the lesson `bidirectional-stacked` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'g_4 = g_3 = g_5': 'case',
  '\\rows{ U_q ,, R_q } \\rows{ h_t ;; g_t } = U_q h_t + R_q g_t': 'case',
  'h_t = m n_t + (1 - m) h_{t-1}': 'example',
  'g = \\partial L/\\partial h_t': 'example',
  '1 - m_{T-1} = 0': 'example',
  'n = 64': 'example',
  'n = 128': 'example',
  '\\hat y = \\sigma(z)': 'example',
  '\\hat y = \\sigma(v h_3)': 'example',
};
