/** @file The corrections that stand in the lesson `scalar-rnn`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { RELU, DEAD_UNIT_SEED, vector, text } from './shared.ts';

/** Round numbers of note 000's network; a time step is active when z[t] > 0. */
const ROUND = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4 } as const;

const ALL_ACTIVE = { ...ROUND, x: [0.6, 0.3, 0.8] } as const;

const FIRST_DEAD = { ...ROUND, x: [-2, 0.6, 0.8] } as const;

const SECOND_DEAD = { ...ROUND, x: [0.6, -1.5, 0.8] } as const;

const LAST_DEAD = { ...ROUND, x: [0.6, 0.3, -1.5] } as const;

const scalar = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note: '000',
  on: 'scalar-rnn',
  verdict: 'wrong',
  ...c,
});

export const scalarRnn: Readonly<Record<string, CorrectionText>> = {
  '000-1': scalar({
    subject: { kind: 'value', of: 'o' },
    lhs: 'o',
    noted: '0',
    notedTex: '0 = v\\,h_L + d',
    corrected: 'v * h[T] + d',
    given: ALL_ACTIVE,
  }),
  '000-2': scalar({
    subject: { kind: 'gradient', of: 'v' },
    noted: '0',
    notedTex:
      '\\frac{\\partial L}{\\partial v} = \\frac{\\partial L}{\\partial \\hat{y}}\\,\\frac{\\partial \\hat{y}}{\\partial d}\\,\\frac{\\partial d}{\\partial v} = 0',
    corrected: 'dyhat * yhat * (1 - yhat) * h[T]',
    given: ALL_ACTIVE,
  }),
  '000-3': scalar({
    subject: { kind: 'left-slope', of: 'h[3]', by: 'h[2]' },
    lhs: '\\left.\\frac{\\partial h_3}{\\partial h_2}\\right|_{z_3 = 0}',
    noted: 'w * (z[3] >= 0)',
    corrected: 'w * (z[3] > 0)',
    given: { ...ROUND, b: 0, h0: 1, x: [0.5, 0.5, -0.5] },
  }),
  '000-4': scalar({
    subject: { kind: 'jacobian', of: 'h[3]', by: 'h[1]' },
    lhs: '\\frac{\\partial h_3}{\\partial h_1}',
    noted: 'w**2 * prod(z[j] > 0 for j in range(1, T + 1))',
    corrected: 'prod(w * (z[j] > 0) for j in range(2, T + 1))',
    given: FIRST_DEAD,
  }),
  '000-5': scalar({
    subject: { kind: 'gradient', of: 'h[1]' },
    noted: '(yhat - y) * v * w**2',
    corrected: '(yhat - y) * v * prod(w * (z[j] > 0) for j in range(2, T + 1))',
    given: SECOND_DEAD,
  }),
  '000-6': scalar({
    subject: { kind: 'gradient', of: 'w', objective: 'h[3]' },
    lhs: '\\frac{\\partial h_3}{\\partial w}',
    noted: 'h[2] + w * (z[3] > 0) * (h[1] + w * (z[2] > 0) * h[0])',
    corrected: '(z[3] > 0) * (h[2] + w * (z[2] > 0) * (h[1] + w * (z[1] > 0) * h[0]))',
    given: LAST_DEAD,
  }),
  '000-7': scalar({
    subject: { kind: 'gradient', of: 'w', objective: 'h[3]' },
    lhs: '\\frac{\\partial h_3}{\\partial w}',
    noted: 'h[2] + w * (h[1] + w * h[0])',
    corrected: '(z[3] > 0) * (h[2] + w * (z[2] > 0) * (h[1] + w * (z[1] > 0) * h[0]))',
    given: SECOND_DEAD,
  }),
  '000-8': scalar({
    sizes: { T: 4 },
    subject: { kind: 'gradient', of: 'w', objective: 'h[4]' },
    lhs: '\\frac{\\partial h_4}{\\partial w}',
    noted: 'h[2]',
    corrected: '(z[4] > 0) * h[3]',
    given: { ...ROUND, x: [0.6, -1.5, 0.8, 0.5] },
  }),
  '000-9': vector('000', {
    options: RELU,
    seed: DEAD_UNIT_SEED,
    subject: { kind: 'gradient', of: 'W', objective: 'sum(h[2][i, 0] for i in range(H))' },
    lhs: '\\frac{\\partial h_t}{\\partial \\operatorname{vec}(W)}',
    noted: '(h[2] == h[2]) @ h[1].T + W.T @ (h[2] == h[2]) * 0 @ h[0].T',
    notedTex: '\\mathbf{1}_n \\otimes h_{t-1} + \\dots',
    corrected: '(z[2] > 0) @ h[1].T + ((z[1] > 0) * (W.T @ (z[2] > 0))) @ h[0].T',
    correctedTex:
      'D_t \\left(I_n \\otimes h_{t-1}^{\\top}\\right) + D_t W\\, \\frac{\\partial h_{t-1}}{\\partial \\operatorname{vec}(W)}',
  }),
  '000-10': {
    note: '000',
    verdict: 'text',
    on: 'scalar-rnn',
    facts: [
      [
        '\\frac{0.7826 - 0.7839}{\\sqrt{2 \\cdot 0.78 \\cdot 0.22 / 768}}',
        '(0.7826 - 0.7839) / sqrt(2 * 0.78 * 0.22 / 768)',
      ],
      [
        '\\frac{0.7734 - 0.7839}{\\sqrt{2 \\cdot 0.78 \\cdot 0.22 / 768}}',
        '(0.7734 - 0.7839) / sqrt(2 * 0.78 * 0.22 / 768)',
      ],
    ],
  },
  '000-11': {
    note: '000',
    verdict: 'text',
    on: 'scalar-rnn',
    facts: [
      ['\\frac{7987}{11987}', '7987 / 11987'],
      ['0.5755 \\cdot 1536', '0.5755 * 1536'],
      ['0.6406 \\cdot 768', '0.6406 * 768'],
    ],
  },
  '000-12': text('000'),
  // ten words and forty pads: the mean over all positions, and the mean over the words
  '000-14': {
    note: '000',
    verdict: 'wrong',
    on: 'bidirectional-stacked',
    sizes: { T: 50 },
    given: { m: [...Array<number>(10).fill(1), ...Array<number>(40).fill(0)] },
    subject: { kind: 'value', of: 'mean' },
    lhs: '\\bar{x}',
    noted: 'sum(m[t] * x[t] for t in range(1, T + 1)) / T',
    notedTex: '\\frac{1}{50} \\sum_{t=1}^{50} x_t',
    corrected: 'sum(x[t] for t in range(1, 11)) / 10',
    correctedTex: '\\frac{1}{10} \\sum_{t=1}^{10} x_t',
    facts: [['\\frac{10}{10 + 40}', '10 / (10 + 40)']],
  },
  '003-37': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'wrong',
    subject: { kind: 'gradient', of: 'theta' },
    noted: 'X.T @ (y - f)',
    corrected: 'X.T @ (f - y)',
  },
};
