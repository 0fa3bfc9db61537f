/** @file Equalities in the text of the lesson `scalar-rnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = z_t': 'case',
  '\\partial h_3/\\partial w = h_2': 'case',
  '\\partial h_4/\\partial w = s_4 h_3': 'case',
  'o = d': 'case',
  '\\hat y = \\sigma(d)': 'case',
  'e = -\\frac12': 'example',
  '\\frac{\\partial L}{\\partial u} = (-1) \\cdot x_3 = -1': 'example',
  'z_4 = 1 + \\frac32 + 2 = \\frac92 = h_4': 'example',
  'e v = -1': 'example',
  'g_2 = 0': 'example',
  '\\partial L/\\partial v = e h_T = 0': 'example',
  's_T = 0': 'example',
  '\\partial h_T/\\partial h_t = w^{T-t}': 'example',
  'T - t = 50': 'example',
  '\\partial h_T/\\partial h_{t-1} = w^{T-t} \\cdot w s_t = 0': 'example',
  'e^{4.77} = 117': 'rounded',
  '\\frac{\\partial L}{\\partial x_k} = \\frac{\\partial L}{\\partial z_k} u = e v (\\prod_{j=k+1}^{T} w s_j) s_k u':
    'example',
  's_m = 0': 'example',
};
