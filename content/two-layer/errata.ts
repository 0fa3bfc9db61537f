/** @file The corrections that stand in the lesson `two-layer`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {
  // the advice on ReLU and the identity, outside a recurrent network
  '003-62': {
    lines: [118, 118],
    note: '003',
    on: 'two-layer',
    verdict: 'text',
    facts: [
      ['\\left\\| \\max(I x, 0) \\right\\|^2 / \\left\\| x \\right\\|^2', '3**2 / (3**2 + 4**2)'],
      [
        '\\tfrac{1}{4} \\sum_{z \\in \\{-3, -1, 1, 3\\}} \\max(z, 0)^2 \\Big/ \\tfrac{1}{4} \\sum_{z} z^2',
        '(1 + 9) / (9 + 1 + 1 + 9)',
      ],
      ['n \\cdot \\tfrac{2}{n} \\cdot \\tfrac{1}{2}', '2 * 0.5'],
    ],
  },
};
