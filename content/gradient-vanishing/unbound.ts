/** @file Equalities in the text of the lesson `gradient-vanishing` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'w = 8': 'case',
  's = 0.9': 'case',
  '\\gamma = 1': 'example',
  'w = 2': 'example',
  'w = 1.1': 'case',
  'w = 0.9': 'case',
  's = \\pi/\\sqrt 8 = 1.11': 'case',
  'h_t = \\max(h_{t-1} + U x_t, 0)': 'case',
  '\\lVert W^9 \\rVert_2 = 19.4': 'case',
  '\\lVert W\\rVert_2 = 2': 'example',
  'W^2 = 0': 'example',
  '|\\lambda| = \\rho': 'example',
  'h_t = \\sigma(w h_{t-1} + b)': 'example',
  'h = \\sigma(8h - 4)': 'example',
  'g = \\sqrt{9 + 16 + 144} = 13': 'example',
  's = 6.5/13 = \\tfrac12': 'example',
  '(9 + 16 + 60)/(13 \\cdot \\sqrt{9 + 16 + 25}) = 85/91.9 = 0.925': 'rounded',
  'h_T = \\sum_{t=1}^T U x_t': 'example',
  'A = \\rows{ 0.9 ,, 5 ;; 0 ,, 0.8 }': 'example',
  'I + pq^\\top - \\dfrac{pq^\\top + p(q^\\top p)q^\\top}{1 + q^\\top p} = I + pq^\\top - \\dfrac{(1 + q^\\top p) pq^\\top}{1 + q^\\top p} = I':
    'example',
  'P^\\top P = \\rows{ 1 ,, c ;; c ,, 1 }': 'example',
};
