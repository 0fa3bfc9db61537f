/** @file Equalities in the text of the lesson `lstm` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = \\tanh(2 h_{t-1} + 3 x_{t,0})': 'other',
  '\\frac{\\partial C_t}{\\partial C_{t-1}} = f_t': 'case',
  'f = \\sigma(b_f)': 'case',
  'e_1 = e_2 = 0': 'case',
  'f^n = \\tfrac12': 'example',
  'C_{t+1} = f_{t+1}\\odot C_t + \\dots': 'rule',
};
