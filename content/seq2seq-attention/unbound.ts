/** @file Equalities in the text of the lesson `seq2seq-attention` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = h_{t-1} + c_t': 'noted',
  'c = \\sum_j \\alpha_j g_j': 'example',
};
