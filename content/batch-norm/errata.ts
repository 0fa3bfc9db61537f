/** @file The corrections that stand in the lesson `batch-norm`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

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

const normalised = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'>): CorrectionText => ({
  note: '003',
  on: 'batch-norm',
  verdict: 'wrong',
  options: { statistics: 'batch' },
  ...c,
});

export const errata: Errata = {
  '003-14': normalised({
    lines: [142, 142],
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
    lines: [142, 146],
    note: '003',
    on: 'batch-norm',
    verdict: 'text',
    facts: [
      ['\\operatorname{E}[(x - 1)^3] = 3! - 3 \\cdot 2! + 3 - 1', '6 - 3 * 2 + 3 - 1'],
      ['\\tfrac{1}{2} \\left(1^4 + (-1)^4\\right)', '(1 + 1) / 2'],
    ],
  },
  '003-16': normalised({
    lines: [158, 158],
    subject: { kind: 'value', of: 'var_y' },
    noted: 'gamma',
    corrected: 'gamma**2 * v / (v + eps)',
    given: column(1, 0),
  }),
  // the formula of the note has the root; only its name for σ is wrong
  '003-17': {
    ...inWords(
      '003',
      [142, 150],
      'notation',
      '$\\sigma$ is the standard deviation of the batch, the root of its variance, and that is what one divides by.',
      '$\\sigma$ 是该批次的标准差，即方差的平方根；要除以的正是它。',
    ),
    on: 'batch-norm',
  },
  '003-17b': normalised({
    lines: [150, 150],
    subject: { kind: 'value', of: 'spread' },
    noted: '1',
    corrected: 'v / (v + eps)',
    given: column(0.1, 0.25),
  }),
  '003-18': { ...inWords('003', [158, 158]), on: 'batch-norm' },
  '003-18b': { ...inWords('003', [148, 156]), on: 'batch-norm' },
  '003-19': inWords(
    '003',
    [146, 146],
    'notation',
    '“k = 1−n” is no difference: the features are numbered $k = 1, \\dots, n$, and each has a mean and a deviation of its own.',
    '“k = 1−n”不是减法，而是给特征编号：$k = 1, \\dots, n$，每个特征各有自己的均值和标准差。',
  ),
};
