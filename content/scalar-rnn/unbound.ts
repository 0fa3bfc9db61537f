/** @file Equalities in the text of the lesson `scalar-rnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'T - t = 50': 'case',
  '\\partial h_T/\\partial h_{t-1} = w^{T-t} \\cdot w s_t = 0': 'case',
  'g_{i+1} = s_{i+1} (h_i + w g_i) = 0': 'case',
  'g_{i+2} = s_{i+2} h_{i+1}': 'case',
};
