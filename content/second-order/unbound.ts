/** @file Equalities in the text of the lesson `second-order` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'L = v^\\top g(\\theta)': 'case',
  'H = R R^\\top': 'case',
  'g_{k+1} - g_k = H(\\theta_{k+1} - \\theta_k)': 'case',
  'H = \\operatorname{diag}(6, 4)': 'example',
  'x = (1, 0)^\\top': 'example',
  'H = \\tfrac14\\rows{ 1 ,, 2 ;; 2 ,, 4}': 'example',
  'H = \\tfrac14\\rows{ 2 ,, 2 ;; 2 ,, 4}': 'example',
  'H = \\operatorname{diag}(p) - pp^\\top': 'example',
  'Hv = \\tfrac1{16}(6, -1, -5)^\\top': 'example',
  'v^\\top H v = \\tfrac{11}{16}': 'example',
  'H d = g': 'rule',
  'B_{k+1}(\\theta_{k+1} - \\theta_k) = g_{k+1} - g_k': 'rule',
  '\\nabla^2 J = F^\\top F + \\sum_n (f_n - y_n) \\nabla^2 f_n': 'example',
  'H d = -g': 'example',
  'n^3/3 = 4.2 \\cdot 10^{13}': 'example',
};
