/** @file Equalities in the text of the lesson `batch-norm` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\gamma = s': 'case',
  '\\beta = \\mu': 'case',
  '\\frac{\\partial L}{\\partial z} = \\frac{\\gamma}{s}(\\frac{\\partial L}{\\partial y} - \\frac{\\partial L}{\\partial y} - 0) = 0':
    'case',
  '\\partial L/\\partial z_1 = \\dfrac{\\gamma \\varepsilon}{2 s^3}(\\dfrac{\\partial L}{\\partial y_1} - \\dfrac{\\partial L}{\\partial y_2})':
    'example',
  '\\hat x = (-d/s, d/s)': 'example',
  'z = w^\\top x + b': 'example',
  '\\gamma/s = 2/4 = 0.5': 'example',
  'L(cw) = L(w)': 'rule',
  'c \\nabla L(cw) = \\nabla L(w)': 'rule',
  '\\nabla L(cw) = \\nabla L(w)/c': 'rule',
  'w^\\top \\nabla L(w) = 0': 'rule',
  '\\lVert g \\rVert = G/\\lVert w \\rVert': 'case',
};
