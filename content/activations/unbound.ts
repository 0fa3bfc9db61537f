/** @file Equalities in the text of the lesson `activations` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'c = e^z + e^{-z}': 'case',
  "c' = s": 'case',
  '(c \\cdot c - s \\cdot s)/c^2 = 1 - \\tanh^2 z': 'case',
  'h_k = a z_k': 'case',
  '\\sigma(z) = \\tfrac12': 'case',
  'c = \\tfrac12(1 + \\sqrt 3)': 'case',
  '4c^2 = (1 + \\sqrt 3)^2 = 4 + 2\\sqrt 3': 'case',
  "\\tanh'(z) = \\sigma'(z)": 'example',
  '2c^2 - 1 = 2c': 'example',
  'c^2 - c - \\tfrac12 = 0': 'example',
  '\\frac{1}{4c^2} = \\frac{1}{4 + 2\\sqrt 3} = \\frac{4 - 2\\sqrt 3}{16 - 12} = 1 - \\frac{\\sqrt 3}{2} = 0.134':
    'example',
  'L(a) = \\ln 2 - 2a\\ln 2': 'example',
  'b = 0.5 + 0.46 = 0.96': 'example',
  'n = 75': 'example',
  '|z| = 3': 'example',
  '\\varphi(z) = z': 'example',
  'z = h/a': 'example',
  'h = z': 'example',
  'h = \\alpha (e^z - 1)': 'example',
  '\\alpha e^z = h + \\alpha': 'example',
  'e^{z_k} - 1 = h_k/\\alpha': 'example',
};
