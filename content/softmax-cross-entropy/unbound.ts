/** @file Equalities in the text of the lesson `softmax-cross-entropy` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\frac{\\partial p_i}{\\partial z_j} = e^{z_i} \\cdot ({-\\frac{1}{S^2}}) \\cdot e^{z_j} = -p_i p_j':
    'case',
  'j = 1': 'case',
  'j = 2': 'case',
  'i = 0': 'case',
  'i = 1': 'case',
  'i = 2': 'case',
  'p = q': 'case',
  'r = 0': 'case',
  '\\tau = 1': 'case',
  'p = y': 'case',
  '\\sum_j p_i([i = j] - p_j) = p_i(1 - \\sum_j p_j) = 0': 'example',
  'J \\rows{ 0 ;; 0 ;; -10 } = \\rows{ 0.6 ;; 0.3 ;; -0.9 } = p - y': 'example',
  '\\frac{\\partial L}{\\partial W} = (p - y) x^\\top = \\rows{ 0.6 ,, -1.2 ;; 0.3 ,, -0.6 ;; -0.9 ,, 1.8 }':
    'example',
  '\\frac{\\partial L}{\\partial x} = W^\\top (p - y) = \\rows{ 0.6 - 0.9 ;; 0.3 - 0.9 } = \\rows{ -0.3 ;; -0.6 }':
    'example',
  '\\varepsilon = 0': 'example',
  'L = -\\sum_k q_k \\log p_k = \\log S - \\sum_k q_k z_k': 'example',
  '\\partial L/\\partial z = p - q': 'example',
  'q = 0.9 + 0.01 = 0.91': 'example',
  'Q = \\tfrac12 \\sum_k (p_k - y_k)^2 = (1 - p)^2': 'example',
  'p - y = (p - 1) (1, -1)': 'example',
  '(K, N)(N, D) = (K, D)': 'example',
};
