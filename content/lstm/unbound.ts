/** @file Equalities in the text of the lesson `lstm` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'z_{f,t} = 6 - 12 x_{t,1}': 'case',
  'z_{i,t} = -6 + 12 x_{t,0}': 'case',
  'z_{a,t} = 4 x_{t,0}': 'case',
  'h_t = \\tanh(2 h_{t-1} + 3 x_{t,0})': 'other',
  '\\frac{\\partial C_t}{\\partial C_{t-1}} = f_t': 'case',
  'f = \\sigma(b_f)': 'case',
  'e_1 = e_2 = 0': 'case',
  'dC_t = f_t\\odot dC_{t-1} + C_{t-1}\\odot df_t + a_t\\odot di_t + i_t\\odot da_t': 'change',
  'df_t = f_t(1-f_t)\\odot(W_f dh_{t-1})': 'change',
  'dh_{t-1} = o_{t-1}\\odot(1-\\tanh^2C_{t-1})\\odot dC_{t-1}': 'change',
  'f^n = \\tfrac12': 'example',
  '\\frac{\\partial L}{\\partial C_t} = \\sum_{s=t}^{T} r_s': 'other',
  'r_s = \\frac{\\partial L}{\\partial h_s}\\odot o_s\\odot(1-\\tanh^2C_s)': 'other',
  '\\frac{\\partial C_2}{\\partial C_1} = \\tfrac12 + [\\lambda\\cdot\\tfrac14\\cdot5 + 0 + \\tfrac12\\cdot1\\cdot1]\\cdot\\tfrac12\\cdot\\tfrac9{25} = \\tfrac12 + \\tfrac9{40}\\lambda + \\tfrac9{100} = 0.837':
    'example',
  'C_{t+1} = f_{t+1}\\odot C_t + \\dots': 'rule',
};
