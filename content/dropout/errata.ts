/** @file The corrections that stand in the lesson `dropout`. */
import type { CorrectionText, Errata } from '#derive/errata.ts';

/** One hidden unit with the value 1: tanh saturated. */
const ONE_UNIT = { x: [0, 0], W_1: [[0, 0]], b_1: [20], W_2: [[1], [1]], m: [1] } as const;

const dropped = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note: '003',
  on: 'dropout',
  verdict: 'wrong',
  ...c,
});

export const errata: Errata = {
  '003-13': dropped({
    lines: [134, 136],
    options: { phase: 'training', scaling: 'classic' },
    sizes: { H: 1 },
    given: { ...ONE_UNIT, p: 0.2 },
    subject: { kind: 'value', of: 'mean' },
    noted: 'p * h',
    corrected: '(1 - p) * h',
    facts: [
      ['1 / (1 - 0.2)', '1 / (1 - 0.2)'],
      ['(1 - 0.2) / 0.2', '(1 - 0.2) / 0.2'],
    ],
  }),
  '003-13b': {
    lines: [136, 136],
    note: '003',
    on: 'dropout',
    verdict: 'text',
    facts: [
      ['\\tanh(2 \\cdot 1)', 'tanh(2)'],
      ['\\tfrac{1}{2} \\tanh(2 \\cdot 2) + \\tfrac{1}{2} \\tanh 0', 'tanh(4) / 2'],
    ],
  },
  '003-57': {
    lines: [130, 130],
    note: '003',
    on: 'dropout',
    verdict: 'text',
    facts: [['\\log_{10} 2^{100}', '100 * log(2) / log(10)']],
  },
};
