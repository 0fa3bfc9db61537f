/** @file Equalities in the text of the lesson `conv-1x1` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'L = \\frac{1}{2N}\\sum_{f,k} (z_{f,k} - t_{f,k})^2': 'case',
  'P P^\\top = I': 'case',
  '\\delta = \\partial L/\\partial z': 'example',
  '\\delta x^\\top = \\rows{ 1 + 0 + 4 ,, -1 - 3 + 2 ;; 0 + 0 + 2 ,, 0 + 6 + 1 } = \\rows{ 5 ,, -2 ;; 2 ,, 7 }':
    'example',
  'z - b = \\rows{ 1 ,, 3 ,, 5 ;; 1 ,, -3 ,, -1 }': 'example',
  'x_k = \\alpha_k (3, 4)': 'case',
};
