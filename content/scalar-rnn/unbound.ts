/** @file Equalities in the text of the lesson `scalar-rnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = z_t': 'case',
  '\\partial h_3/\\partial w = h_2': 'case',
  '\\partial h_4/\\partial w = s_4 h_3': 'case',
  'o = d': 'case',
  '\\hat y = \\sigma(d)': 'case',
  '\\partial L/\\partial v = e h_T = 0': 'example',
  's_T = 0': 'example',
  '\\partial h_T/\\partial h_t = w^{T-t}': 'example',
  'T - t = 50': 'example',
  '\\partial h_T/\\partial h_{t-1} = w^{T-t} \\cdot w s_t = 0': 'example',
  'e^{4.77} = 117': 'rounded',
  'g_{i+1} = s_{i+1} (h_i + w g_i) = 0': 'case',
  'g_{i+2} = s_{i+2} h_{i+1}': 'case',
  'g_t = h_{t-1} + s_t w g_{t-1}': 'noted',
  'g_2 = h_1 + 0 = 4': 'noted',
  'g_3 = h_2 + w g_2 = 0 + 2 = 2': 'noted',
  'e v g_3 = -2': 'noted',
  'P(y = 0 \\mid x) = \\sigma(-o)': 'rule',
};
