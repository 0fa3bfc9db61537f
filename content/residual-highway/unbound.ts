/** @file Equalities in the text of the lesson `residual-highway` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\lVert A_t \\rVert_2 = a': 'case',
  'I + A_t = 0': 'case',
  'a = c/L': 'case',
  'h_t = \\text{ReLU}(h_{t-1} + F_t)': 'case',
  'y = S h_0 + a_1': 'case',
  '\\partial L/\\partial h_{t-1} = W_1^\\top \\partial L/\\partial z': 'case',
  'u = \\sigma(b_u)': 'case',
  't = 1 \\dots T': 'rule',
  'G_t = D_t W_t': 'rule',
  'A_t = W_{2,t} D_t W_{1,t}': 'rule',
  '(1 + a)^L = \\sum_k \\binom{L}{k} a^k': 'rule',
  '\\lVert (I + A)x \\rVert = \\lVert x \\rVert': 'example',
};
