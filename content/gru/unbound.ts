/** @file Equalities in the text of the lesson `gru` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_t = h_{t-1}': 'case',
  'z_{u,t} = -6 + 12 (x_{t,0} + x_{t,1})': 'case',
  'z_{n,t} = 4 x_{t,0}': 'case',
  'g = \\partial L/\\partial h_t': 'example',
  '\\frac{\\partial L}{\\partial n_t} = g \\odot (1 - z_t)': 'other',
  'z_n = U_n x_t + b_n + r_t \\odot m': 'other',
  'W_{n,ij} (r_j - r_i) = 0': 'example',
  'n - h_{t-1} = 0': 'example',
  '1 - u + u (1 - n^2) W_n r = \\tfrac12 + \\tfrac14 W_n': 'example',
  'e_1 = (-\\tfrac13, \\tfrac13)': 'example',
  'e_2 = (-\\tfrac23, \\tfrac23)': 'example',
  'V^\\top e_1 = -\\tfrac13 v': 'example',
  '\\delta_n = -\\tfrac5{12} v \\cdot \\tfrac34 = -\\tfrac5{16} v': 'example',
  '\\delta_u = \\tfrac54 v \\cdot \\tfrac14 = \\tfrac5{16} v': 'example',
  '\\delta_r = -\\tfrac58 v \\cdot \\tfrac14 = -\\tfrac5{32} v': 'example',
  '\\frac{\\partial L}{\\partial V} = \\tfrac14 e_1 - \\tfrac14 e_2 = \\rows{ 1/12 ;; -1/12 }': 'example',
  '\\frac{\\partial L}{\\partial c} = e_1 + e_2 = \\rows{ -1 ;; 1 }': 'example',
  'A_2 = \\tfrac23 \\cdot \\tfrac34 \\cdot 2 = 1': 'example',
};
