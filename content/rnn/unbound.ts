/** @file Equalities in the text of the lesson `rnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'A = W': 'case',
  '\\tau = 1': 'case',
  '\\partial L/\\partial b_t = \\partial L/\\partial z_t': 'other',
  '\\nabla_W L_3 = 0': 'case',
  '\\partial L/\\partial z_1 = D_1V^\\top e_1': 'case',
  'J_t = \\partial h_t/\\partial h_{t-1}': 'example',
  'V^\\top e_t = v e_{t,1}': 'case',
  'P(y \\mid x) = \\prod_t P(y_t \\mid y_1, \\dots, y_{t-1}, x)': 'rule',
  '\\Delta V = \\eta \\frac1P(\\partial P/\\partial V) = \\eta\\sum_t (y_t - \\hat y_t)h_t^\\top': 'example',
};
