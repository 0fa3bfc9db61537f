/** @file Equalities in the text of the lesson `softmax-cross-entropy` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'i = 1': 'case',
  'p = q': 'case',
  'r = 0': 'case',
  'p = y': 'case',
  'Q = \\tfrac12 \\sum_k (p_k - y_k)^2 = (1 - p)^2': 'example',
  'p - y = (p - 1) (1, -1)': 'example',
  '(K, N)(N, D) = (K, D)': 'rule',
  'P - Y = P': 'case',
  'e^{100} = \\infty': 'rounded',
  'p_0 = \\infty/\\infty': 'rounded',
  'p_1 = 1/\\infty = 0': 'rounded',
  'i = 0': 'case',
  'q = (1 - \\varepsilon) y + \\varepsilon/K': 'example',
  'J(1, -1) = p(1 - p) (1, -1) + p(1 - p) (1, -1) = 2p(1 - p) (1, -1)': 'example',
};
