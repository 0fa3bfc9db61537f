/** @file Equalities in the text of the lesson `conv-dense` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'o = W_2 h': 'case',
  'L = (\\hat y - 5)^2': 'example',
  '\\partial L/\\partial \\hat y = 2 = \\partial L/\\partial o': 'example',
  '\\partial L/\\partial h = 4 = \\partial L/\\partial s': 'example',
  "w' = \\rows{ 0.2 ,, 2.8 ;; 0.2 ,, 0.2 }": 'example',
  'w_{u,v} = w_{K-1-u,K-1-v}': 'case',
  'z_{i,j} = \\sum_{u,v} w_{K-1-u, K-1-v} x_{i+u, j+v} + b': 'other',
  'w^{\\circ}_{u,v} = w_{K-1-u,K-1-v}': 'other',
};
