/** @file Equalities in the text of the lesson `two-layer` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'h_1 = \\max(x_1 + x_2 - \\tfrac12, 0)': 'other',
  'h_2 = \\max(x_1 + x_2 - \\tfrac32, 0)': 'other',
  '\\hat y = 2h_1 - 6h_2': 'other',
  '\\partial L / \\partial W_2 = (\\hat y - y) h^\\top = 0': 'case',
  '\\partial L / \\partial h = W_2^\\top(\\hat y - y) = 0': 'case',
  "W_2' = (2\\ln 3 - \\tfrac{9}{16}, -2\\ln 3 - \\tfrac{3}{16})": 'example',
  "b_2' = -\\tfrac34": 'example',
  "z_2' = \\ln 3 - \\tfrac{27}{64} - \\tfrac{3}{64} - \\tfrac34 = \\ln 3 - \\tfrac{39}{32} = -0.120":
    'example',
  '\\frac{\\partial L}{\\partial W_2} = H^\\top \\Delta_2 (H, K)': 'example',
  'w = (1, -1)': 'example',
  'b = -\\tfrac12': 'example',
  's^2 = 1/400': 'example',
  'z = 2': 'example',
  'p = -3': 'example',
  'f = -3': 'example',
  '\\partial f/\\partial p = 3': 'example',
  '\\partial f/\\partial x = -3 - 1 = -4': 'example',
  '\\partial f/\\partial y = 9': 'example',
  'z_j = 0': 'example',
};
