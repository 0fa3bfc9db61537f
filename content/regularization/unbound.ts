/** @file Equalities in the text of the lesson `regularization` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'y = f + \\epsilon': 'case',
  'w = a - \\lambda/c': 'case',
  '\\lambda = c |a|': 'case',
  'g = 5': 'example',
  'g = 0': 'example',
  'g = -5': 'example',
  '\\bar f = 0.9': 'example',
  '2p/N = 0.1': 'example',
  'L = \\tfrac1N \\sum_i \\ell_i + \\tfrac{\\lambda_2}{2} \\sum_l \\lVert W_l \\rVert_F^2 + \\lambda_1 \\sum_l \\lVert W_l \\rVert_1':
    'example',
  '-\\log p(w | y) = \\tfrac{1}{2\\sigma^2}\\sum_i r_i^2 + \\tfrac{1}{2\\tau^2}\\lVert w\\rVert^2 + \\dots':
    'rule',
  '\\nabla E = -\\lambda w': 'case',
};
