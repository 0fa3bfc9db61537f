/** @file Equalities in the text of the lesson `residual-highway` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\lVert A_t \\rVert_2 = a': 'case',
  'k = 4': 'case',
  'k = 5': 'case',
  'I + A_t = 0': 'case',
  'a = c/L': 'case',
  'h_t = \\text{ReLU}(h_{t-1} + F_t)': 'case',
  'y = S h_0 + a_1': 'case',
  '\\partial L/\\partial h_{t-1} = W_1^\\top \\partial L/\\partial z': 'case',
  '\\partial L/\\partial W_2 = G a^\\top': 'example',
  '\\partial L/\\partial b_2 = G': 'example',
  '\\partial L/\\partial b_1 = \\delta': 'example',
  '\\delta = 0': 'example',
  'k = 1': 'example',
  'y = u \\odot n + (1 - u) \\odot x': 'example',
  'n = \\varphi(W_n x + b_n)': 'example',
  'u = \\sigma(W_u x + b_u)': 'example',
  '\\partial L/\\partial W_n = \\delta_n x^\\top': 'example',
  '\\partial L/\\partial b_n = \\delta_n': 'example',
  '\\delta_n = 0.2 \\cdot (1 - 0.25) = 0.15': 'example',
  'u = \\sigma(b_u)': 'example',
  '\\sigma(-b_u)^{20} = \\tfrac12': 'example',
  '\\sigma(-b_u) = 0.5^{1/20} = 0.9659': 'example',
};
