/** @file Equalities in the text of the lesson `activations` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\sigma(z) = \\tfrac12': 'case',
  "\\tanh'(z) = \\sigma'(z)": 'case',
  'L(a) = \\ln 2 - 2a\\ln 2': 'example',
  '|z| = 3': 'case',
  '\\varphi(z) = z': 'case',
  'h = z': 'case',
  'c = \\tfrac12(1 \\pm \\sqrt 3)': 'example',
  'z = \\pm 2\\operatorname{arccosh}\\tfrac{1 + \\sqrt 3}{2}': 'example',
  'o = w_1 h_1 + w_2 h_2': 'example',
};
