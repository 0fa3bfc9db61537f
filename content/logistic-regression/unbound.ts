/** @file Equalities in the text of the lesson `logistic-regression` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'c = 2': 'case',
  'c = 4': 'case',
  'c = 8': 'case',
  'P = f^{ y}(1 - f)^{1 - y}': 'example',
  '\\ell = y \\log f + (1 - y)\\log(1 - f)': 'example',
  '\\ell = \\log f': 'example',
  '\\partial \\ell/\\partial z = \\tfrac1f f(1 - f) = 1 - f': 'example',
  '\\ell = \\log(1 - f)': 'example',
  '\\partial \\ell/\\partial z = -\\tfrac{1}{1 - f} f(1 - f) = -f': 'example',
  '\\eta = \\tfrac13': 'example',
  'P = 2^{-6}': 'example',
  'v = (0, 1, 1)/\\sqrt 2': 'example',
  '\\eta = 1/7.5 = 0.13': 'example',
  'Xv = 0': 'example',
  '1 - f = 9 \\cdot 10^{-14}': 'example',
  's = -1': 'example',
};
