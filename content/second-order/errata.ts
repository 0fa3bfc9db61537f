/** @file The corrections that stand in the lesson `second-order`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {
  '003-35': {
    lines: [338, 338],
    note: '003',
    verdict: 'text',
    on: 'second-order',
    facts: [
      [
        '\\log_2 \\frac{C(200)}{C(100)}',
        'log(sum(sum(2 * j + 1 for j in range(i + 1)) for i in range(200)) / sum(sum(2 * j + 1 for j in range(i + 1)) for i in range(100))) / log(2)',
      ],
    ],
  },
  // Newton’s step for −y² + y⁴ is 4y³ / (6y² − 1)
  '003-36': {
    lines: [338, 338],
    note: '003',
    verdict: 'text',
    on: 'second-order',
    facts: [
      ['0.3 \\mapsto y_1', '4 * 0.3**3 / (6 * 0.3**2 - 1)'],
      ['y_1 \\mapsto y_2', '4 * (-0.23478260869565215)**3 / (6 * 0.23478260869565215**2 - 1)'],
      ['y_2 \\mapsto y_3', '4 * 0.07735013975330707**3 / (6 * 0.07735013975330707**2 - 1)'],
    ],
  },
};
