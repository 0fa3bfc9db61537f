/** @file Equalities in the text of the lesson `rnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'A = W': 'case',
  '\\tau = 1': 'case',
  '\\partial L/\\partial b_t = \\partial L/\\partial z_t': 'example',
  '\\nabla_W L_3 = 0': 'example',
  '\\partial L/\\partial z_1 = D_1V^\\top e_1': 'example',
  'J_t = \\partial h_t/\\partial h_{t-1}': 'example',
  'V^\\top e_t = v e_{t,1}': 'example',
  'P = \\tfrac23\\cdot\\tfrac13 = \\tfrac29 = e^{-L}': 'example',
  '\\partial P/\\partial W = -P (\\partial L/\\partial W) = +\\tfrac29\\ln 2': 'example',
};
