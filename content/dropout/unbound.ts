/** @file Equalities in the text of the lesson `dropout` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'q = (1 - p) h': 'case',
  'L = \\tfrac12(\\tanh 2q + 1)^2': 'case',
  'o = W_2 q': 'example',
  'L = \\tfrac12(o - y)^2': 'example',
  'W_2 h = -3': 'example',
  'p = 1 - p': 'example',
  "\\partial L/\\partial h = (\\partial L/\\partial q) m'/(1-p)": 'example',
  '0.9^{-50} = 194': 'example',
  '\\sum_i x_{ij}^2 = N': 'case',
  'C_t = f_t \\odot C_{t-1} + i_t \\odot (m_t \\odot a_t)': 'rule',
  '\\frac{p}{1-p}\\sum_j w_j^2 h_j^2 = 4 + 4 + 9 = 17': 'example',
  'C_t = m_t \\odot C_{t-1}/(1-p)': 'example',
};
