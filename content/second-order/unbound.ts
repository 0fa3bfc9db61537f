/** @file Equalities in the text of the lesson `second-order` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'L = v^\\top g(\\theta)': 'case',
  'H = R R^\\top': 'case',
  'g_{k+1} - g_k = H(\\theta_{k+1} - \\theta_k)': 'case',
  'H = \\operatorname{diag}(6, 4)': 'case',
  'x = (1, 0)^\\top': 'example',
  'H d = g': 'rule',
  'B_{k+1}(\\theta_{k+1} - \\theta_k) = g_{k+1} - g_k': 'rule',
  '\\nabla^2 J = F^\\top F + \\sum_n (f_n - y_n) \\nabla^2 f_n': 'rule',
  'n^3/3 = 4.2 \\cdot 10^{13}': 'example',
};
