/** @file The corrections that stand in the lesson `dropout`. */
import type { CorrectionText } from '../../derive/correction.ts';

/** One hidden unit with the value 1: tanh saturated. */
const ONE_UNIT = { x: [0, 0], W_1: [[0, 0]], b_1: [20], W_2: [[1], [1]], m: [1] } as const;

const dropped = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note: '003',
  on: 'dropout',
  verdict: 'wrong',
  ...c,
});

export const dropout: Readonly<Record<string, CorrectionText>> = {
  '003-13': dropped({
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
  '003-13b': dropped({
    options: { phase: 'training', scaling: 'inverted' },
    sizes: { H: 1 },
    given: { ...ONE_UNIT, p: 0.5 },
    subject: { kind: 'value', of: 'bent' },
    noted: 'tanh(2 * h[0, 0])',
    notedTex: '\\tanh(2\\,\\operatorname{E}[q_0])',
    corrected: '(1 - p) * tanh(2 * h[0, 0] / (1 - p))',
  }),
  '003-57': {
    note: '003',
    on: 'dropout',
    verdict: 'text',
    facts: [['\\log_{10} 2^{100}', '100 * log(2) / log(10)']],
  },
};
