/** @file The corrections that stand in the lesson `batch-norm`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { text } from './shared.ts';

/** Values −4, 2, 4 and 10, or a multiple of them, with the layer’s own mean and variance. */
const column = (scale: number, eps: number) => ({
  X: [
    [-1, 2],
    [2, 2],
    [3, 2],
    [4, -2],
  ],
  w: [2 * scale, -scale],
  gamma: 3,
  beta: 1,
  r: [0, 0, 0, 2],
  eps,
});

const normalised = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'> & Pick<Partial<CorrectionText>, 'options'>,
): CorrectionText => ({
  note: '003',
  on: 'batch-norm',
  verdict: 'wrong',
  options: { statistics: 'batch' },
  ...c,
});

export const batchNorm: Readonly<Record<string, CorrectionText>> = {
  '003-14': normalised({
    subject: { kind: 'value', of: 'xhat' },
    noted: 'z - mu / s',
    corrected: '(z - mu) / s',
    given: column(1, 0),
    facts: [
      ['2 - \\frac{-4}{10} - (-4)', '2 + 4 / 10 + 4'],
      ['\\frac{2 - (-4)}{10 - (-4)}', '(2 + 4) / (10 + 4)'],
    ],
  }),
  '003-15': {
    note: '003',
    on: 'batch-norm',
    verdict: 'text',
    facts: [
      ['\\operatorname{E}[(x - 1)^3] = 3! - 3 \\cdot 2! + 3 - 1', '6 - 3 * 2 + 3 - 1'],
      ['\\tfrac{1}{2} \\left(1^4 + (-1)^4\\right)', '(1 + 1) / 2'],
    ],
  },
  '003-16': normalised({
    subject: { kind: 'value', of: 'var_y' },
    noted: 'gamma',
    corrected: 'gamma**2 * v / (v + eps)',
    given: column(1, 0),
  }),
  '003-17': normalised({
    subject: { kind: 'value', of: 'xhat' },
    noted: '(z - mu) / v',
    corrected: '(z - mu) / sqrt(v + eps)',
    given: column(0.1, 1e-5),
  }),
  '003-17b': normalised({
    subject: { kind: 'value', of: 'spread' },
    noted: '1',
    corrected: 'v / (v + eps)',
    given: column(0.1, 0.25),
  }),
  '003-18': normalised({
    options: { statistics: 'running' },
    sizes: { N: 1 },
    subject: { kind: 'value', of: 'y' },
    noted: 'gamma * (z - z) / sqrt(eps) + beta',
    corrected: 'gamma * (z - mu_r) / sqrt(v_r + eps) + beta',
    given: { ...column(1, 1e-5), X: [[4, -2]], r: [2], mu_r: 2, v_r: 16 },
  }),
  '003-18b': normalised({
    subject: { kind: 'gradient', of: 'z' },
    noted: 'gamma / s * dy',
    corrected: 'gamma / (N * s) * (N * dy - dbeta - xhat * dgamma)',
    given: column(1, 1e-5),
  }),
  '003-19': text('003'),
};
