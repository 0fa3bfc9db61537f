/** @file The corrections that stand in the lesson `scalar-rnn`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

const RELU = { phi: 'relu' } as const;

/** A seed whose ReLU network has a unit switched off at step 2. */
const DEAD_UNIT_SEED = 4;

const vector = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'rnn',
  verdict: 'wrong',
  ...c,
});

/** Round numbers of note 000's network; a time step is active when z[t] > 0. */
const ROUND = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4 } as const;

const ALL_ACTIVE = { ...ROUND, x: [0.6, 0.3, 0.8] } as const;

const FIRST_DEAD = { ...ROUND, x: [-2, 0.6, 0.8] } as const;

const SECOND_DEAD = { ...ROUND, x: [0.6, -1.5, 0.8] } as const;

const LAST_DEAD = { ...ROUND, x: [0.6, 0.3, -1.5] } as const;

const scalar = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict'> & Partial<Pick<CorrectionText, 'verdict'>>,
): CorrectionText => ({
  note: '000',
  on: 'scalar-rnn',
  verdict: 'wrong',
  ...c,
});

export const errata: Errata = {
  '000-15': scalar({
    lines: [5, 7],
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'd' },
    corrected: 'yhat - y',
    given: ALL_ACTIVE,
  }),
  '000-1': {
    ...inWords(
      '000',
      [9, 9],
      'notation',
      'The left side is the letter $o$, the logit, and not the digit 0.',
      '等号左边是字母 $o$，即 logit，不是数字 0。',
    ),
    on: 'scalar-rnn',
  },
  // the result is right; only the letter of the logit is missing from the chain
  '000-2': scalar({
    lines: [11, 15],
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'v' },
    corrected: '(yhat - y) * h[T]',
    given: ALL_ACTIVE,
  }),
  '000-3': scalar({
    lines: [17, 17],
    subject: { kind: 'left-slope', of: 'h[3]', by: 'h[2]' },
    lhs: '\\left.\\frac{\\partial h_3}{\\partial h_2}\\right|_{z_3 = 0}',
    noted: 'w * (z[3] >= 0)',
    corrected: 'w * (z[3] > 0)',
    given: { ...ROUND, b: 0, h0: 1, x: [0.5, 0.5, -0.5] },
  }),
  '000-4': scalar({
    lines: [19, 19],
    subject: { kind: 'jacobian', of: 'h[3]', by: 'h[1]' },
    lhs: '\\frac{\\partial h_3}{\\partial h_1}',
    noted: 'w**2 * prod(z[j] > 0 for j in range(1, T + 1))',
    corrected: 'prod(w * (z[j] > 0) for j in range(2, T + 1))',
    given: FIRST_DEAD,
  }),
  '000-5': scalar({
    lines: [21, 21],
    subject: { kind: 'gradient', of: 'h[1]' },
    noted: '(yhat - y) * v * w**2',
    corrected: '(yhat - y) * v * prod(w * (z[j] > 0) for j in range(2, T + 1))',
    given: SECOND_DEAD,
  }),
  '000-6': scalar({
    lines: [25, 27],
    subject: { kind: 'gradient', of: 'w', objective: 'h[3]' },
    lhs: '\\frac{\\partial h_3}{\\partial w}',
    noted: 'h[2] + w * (z[3] > 0) * (h[1] + w * (z[2] > 0) * h[0])',
    corrected: '(z[3] > 0) * (h[2] + w * (z[2] > 0) * (h[1] + w * (z[1] > 0) * h[0]))',
    given: LAST_DEAD,
  }),
  '000-7': scalar({
    lines: [29, 29],
    subject: { kind: 'gradient', of: 'w', objective: 'h[3]' },
    lhs: '\\frac{\\partial h_3}{\\partial w}',
    noted: 'h[2] + w * (h[1] + w * h[0])',
    corrected: '(z[3] > 0) * (h[2] + w * (z[2] > 0) * (h[1] + w * (z[1] > 0) * h[0]))',
    given: SECOND_DEAD,
  }),
  '000-8': scalar({
    lines: [32, 32],
    verdict: 'confirmed',
    sizes: { T: 4 },
    subject: { kind: 'gradient', of: 'w', objective: 'h[3]' },
    lhs: '\\frac{\\partial h_3}{\\partial w}',
    corrected: 'h[2]',
    given: { ...ROUND, x: [0.6, -1.5, 0.8, 0.5] },
  }),
  '000-9': vector('000', {
    lines: [25, 29],
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
};
