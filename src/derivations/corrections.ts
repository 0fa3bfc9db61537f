/** @file Where the course notes are wrong, and where they are right: both statements, so that both can be measured. */
import type { CorrectionText } from '../derive/correction.ts';

/** Round numbers of note 000's network; a time step is active when z[t] > 0. */
const ROUND = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4 } as const;
const ALL_ACTIVE = { ...ROUND, x: [0.6, 0.3, 0.8] } as const;
const FIRST_DEAD = { ...ROUND, x: [-2, 0.6, 0.8] } as const;
const SECOND_DEAD = { ...ROUND, x: [0.6, -1.5, 0.8] } as const;
const LAST_DEAD = { ...ROUND, x: [0.6, 0.3, -1.5] } as const;

const SIGMOID = { phi: 'sigmoid' } as const;
const RELU = { phi: 'relu' } as const;
/** A seed whose ReLU network has a unit switched off at step 2. */
const DEAD_UNIT_SEED = 4;

const scalar = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note: '000',
  on: 'scalar-rnn',
  verdict: 'wrong',
  ...c,
});
const product = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'>): CorrectionText => ({
  note: '001',
  on: 'rnn',
  verdict: 'wrong',
  options: SIGMOID,
  ...c,
});
/** The note applies f to the output too, so the loss is one of numbers between 0 and 1. */
const map = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'> & Pick<Partial<CorrectionText>, 'verdict'>,
): CorrectionText => ({
  note: '001',
  on: 'conv-dense',
  verdict: 'wrong',
  options: { loss: 'squares', f: 'sigmoid' },
  ...c,
});
const vector = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'rnn',
  verdict: 'wrong',
  ...c,
});
const cell = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'lstm',
  verdict: 'wrong',
  ...c,
});
const slope = (
  note: string,
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'subject'>,
): CorrectionText => ({
  note,
  on: 'activations',
  verdict: 'wrong',
  subject: { kind: 'gradient', of: 'z' },
  ...c,
});
const powers = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'gradient-vanishing',
  verdict: 'wrong',
  ...c,
});
/** No input and no state: tanh stands where its slope is 1, so that the Jacobian of T steps is the T-th power of W. */
const atRest = (T: number) => ({
  U: [[0], [0]],
  b: [0, 0],
  h0: [0, 0],
  x: Array.from({ length: T }, () => [0]),
});
const depth = (c: Omit<CorrectionText, 'note' | 'on'>): CorrectionText => ({
  note: '003',
  on: 'residual-highway',
  ...c,
});
/** Residual blocks F(h) = s h, all units of the ReLU active: the Jacobian of every layer is (1 + s) I. */
const proportional = (s: number, T: number) => {
  const layers = <X>(x: X) => Array.from({ length: T }, () => x);
  const diagonal = (x: number) => [
    [x, 0],
    [0, x],
  ];
  return {
    W_1: layers(diagonal(1)),
    b_1: layers([1, 1]),
    W_2: layers(diagonal(s)),
    b_2: layers([-s, -s]),
    h0: [0.5, 0.25],
  };
};
/** Empty memories and the same numbers for every rule; the second gradient is the one that is left out where g₂ = 0. */
const MEMORIES = { m0: [0, 0], s0: [0, 0] } as const;
const GRADIENTS = [
  [2, 0.5],
  [2.4, -0.5],
  [1.6, 0.5],
  [2, -0.5],
] as const;
/** Windows of 2 × 2 side by side, as the note has them. */
const pooled = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options' | 'sizes'>,
): CorrectionText => ({
  note: '003',
  on: 'pooling',
  verdict: 'wrong',
  options: { kind: 'max' },
  sizes: { Q: 2, K: 2, S: 2 },
  ...c,
});
const rule = (
  name: string,
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'>,
): CorrectionText => ({
  note: '003',
  on: 'optimizers',
  verdict: 'wrong',
  options: { rule: name },
  ...c,
});
const told = (facts: NonNullable<CorrectionText['facts']>): CorrectionText => ({
  note: '003',
  verdict: 'text',
  on: 'optimizers',
  facts,
});
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
/** One hidden unit with the value 1: tanh saturated. */
const ONE_UNIT = { x: [0, 0], W_1: [[0, 0]], b_1: [20], W_2: [[1], [1]], m: [1] } as const;
const dropped = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note: '003',
  on: 'dropout',
  verdict: 'wrong',
  ...c,
});
const text = (note: string): CorrectionText => ({ note, verdict: 'text' });

const J = '(diag(yhat[t]) - yhat[t] @ yhat[t].T)';

export const CORRECTIONS: Readonly<Record<string, CorrectionText>> = {
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
  // three words and a pad: the last state of the row, and the state at the last word
  '000-14b': {
    note: '000',
    verdict: 'wrong',
    on: 'classifier',
    sizes: { T: 4, D: 2 },
    given: {
      x: [
        [-1, 0.5],
        [1, 2],
        [2, 1],
        [0, 0],
      ],
      m: [1, 1, 1, 0],
    },
    subject: { kind: 'value', of: 'f' },
    lhs: 'f',
    noted: 'tanh(U @ x[T] + W @ h[T - 1] + b)',
    corrected:
      'sum(m[t] * prod(1 - m[j] for j in range(t + 1, T + 1)) * n[t] for t in range(1, T + 1)) + prod(1 - m[j] for j in range(1, T + 1)) * h[0]',
  },

  // one output and a map of one entry, so that both sides are one number
  '001-1': map({
    sizes: { Q: 1, C: 1 },
    subject: { kind: 'gradient', of: 'a' },
    lhs: '\\frac{\\partial L}{\\partial z_1}',
    noted: 'dyhat',
    notedTex: '\\frac{\\partial L}{\\partial z_1} = \\frac{\\partial L}{\\partial z_3}',
    corrected: '[i, j] sum(W_1[k, Q * i + j] * ds[k, 0] for k in range(H))',
    correctedTex:
      '\\frac{\\partial L}{\\partial a_{i,j}} = \\sum_{k} \\left(W_1\\right)_{k,\\, Q i + j}\\, \\frac{\\partial L}{\\partial s_k}',
  }),
  '001-2': map({
    subject: { kind: 'gradient', of: 'W_2' },
    noted: 'dyhat * yhat * (1 - yhat) * h',
    notedTex: "\\frac{\\partial L}{\\partial w_3} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, z_2",
    corrected: '(dyhat * yhat * (1 - yhat)) @ h.T',
  }),
  '001-2b': map({
    subject: { kind: 'gradient', of: 'W_1' },
    noted: '(dh * h * (1 - h)) * c',
    notedTex:
      "\\frac{\\partial L}{\\partial w_2} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, w_3\\, f'(y_2)\\, z_1",
    corrected: '(dh * h * (1 - h)) @ c.T',
  }),
  '001-3': map({
    subject: { kind: 'gradient', of: 'h' },
    noted: 'do @ W_2.T',
    notedTex: "\\frac{\\partial L}{\\partial z_2} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, w_3",
    corrected: 'W_2.T @ do',
  }),
  // the convolution of mathematics, with the small map turned by 180°
  '001-4': map({
    subject: { kind: 'gradient', of: 'w' },
    noted: '[u, v] sum(dz[Q - 1 - i, Q - 1 - j] * x[i + u, j + v] for i in range(Q) for j in range(Q))',
    corrected: '[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))',
  }),
  // the note's own update: the gradient by one entry is subtracted from all nine
  '001-5': map({
    subject: { kind: 'gradient', of: 'w' },
    noted: 'dw[0, 0]',
    corrected: '[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))',
  }),
  '001-6': map({
    subject: { kind: 'gradient', of: 'b' },
    noted: 'dz',
    notedTex: '\\frac{\\partial L}{\\partial b_1} = 1 \\cdot \\frac{\\partial L}{\\partial y_1}',
    corrected: 'sum(dz[i, j] for i in range(Q) for j in range(Q))',
  }),
  '001-7': map({
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'first' },
    lhs: '\\frac{\\partial L}{\\partial w_{0,0}}',
    corrected: 'dz[0, 0] * x[0, 0] + dz[0, 1] * x[0, 1] + dz[1, 0] * x[1, 0] + dz[1, 1] * x[1, 1]',
  }),
  '001-7b': map({
    subject: { kind: 'gradient', of: 'x' },
    noted:
      '[m, n] sum(w[u, v] * dz[m + u - K + 1, n + v - K + 1] for u in range(max(0, K - 1 - m), min(K, Q + K - 1 - m)) for v in range(max(0, K - 1 - n), min(K, Q + K - 1 - n)))',
    notedTex:
      '\\frac{\\partial L}{\\partial x} = \\operatorname{pad}_{K-1}\\!\\left(\\frac{\\partial L}{\\partial z}\\right) \\star w',
    corrected:
      '[m, n] sum(w[K - 1 - u, K - 1 - v] * dz[m + u - K + 1, n + v - K + 1] for u in range(max(0, K - 1 - m), min(K, Q + K - 1 - m)) for v in range(max(0, K - 1 - n), min(K, Q + K - 1 - n)))',
    correctedTex:
      '\\frac{\\partial L}{\\partial x} = \\operatorname{pad}_{K-1}\\!\\left(\\frac{\\partial L}{\\partial z}\\right) \\star \\operatorname{rot}_{180}(w)',
  }),
  '001-8': product({
    subject: { kind: 'gradient', of: 'yhat[2]', objective: 'P' },
    noted: '-P * y[2] / q[2]',
    corrected: 'P * y[2] / q[2]',
  }),
  '001-9': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(-P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-10': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (${J} @ (y[t] / q[t])) @ h[T].T for t in range(1, T + 1))`,
    notedTex: `\\sum_{t=1}^{T} P\\,J_t\\,\\frac{y_t}{q_t}\\,h_{j}^{\\top}`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-11': product({
    subject: { kind: 'gradient', of: 'V', objective: '-0.1 * loss' },
    lhs: '\\Delta V \\;(\\eta = 0.1)',
    noted: `sum(${J} @ (y[t] / q[t]) @ h[t].T for t in range(1, T + 1))`,
    corrected: '0.1 * sum((y[t] - yhat[t]) @ h[t].T for t in range(1, T + 1))',
  }),
  '001-12': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (y[t] / q[t]) @ ${J} @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-13': product({
    subject: { kind: 'gradient', of: 'h[2]', objective: 'P' },
    noted: '-P * (V.T @ do[2]) + D_phi[3] @ W @ (-P * dh[3])',
    corrected: '-P * (V.T @ do[2]) + W.T @ D_phi[3] @ (-P * dh[3])',
  }),
  '001-14': product({
    subject: { kind: 'gradient', of: 'U', objective: 'P' },
    noted: 'sum(diag(h[t] * (1 - h[t])) * x[t].T for t in range(1, T + 1))',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ x[t].T for t in range(1, T + 1))',
  }),
  '001-15': product({
    subject: { kind: 'gradient', of: 'W', objective: 'P' },
    noted: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t + 1].T for t in range(1, T))',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t - 1].T for t in range(1, T + 1))',
  }),
  '001-16': product({
    subject: { kind: 'gradient', of: 'U', objective: '-0.1 * loss' },
    lhs: '\\Delta U \\;(\\eta = 0.1)',
    noted: '0.1 * dU',
    corrected: '-0.1 * dU',
  }),
  '001-17': product({
    subject: { kind: 'gradient', of: 'W', objective: '-0.1 * loss' },
    lhs: '\\Delta W \\;(\\eta = 0.1)',
    noted: '0.1 * dW',
    corrected: '-0.1 * dW',
  }),
  '001-18': {
    note: '001',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'yhat[1]', by: 'o[1]' },
    corrected: 'diag(yhat[1]) - yhat[1] @ yhat[1].T',
  },
  '001-19': text('001'),
  '001-20': text('001'),
  '001-21': text('001'),
  '001-22': text('001'),

  '002-1': cell('002', {
    subject: { kind: 'value', of: 'yhat[3]' },
    noted: 'sigmoid(V @ h[3] + c)',
    corrected: 'softmax(V @ h[3] + c)',
  }),
  // h[0] is given by itself, so at t = 1 the direct path is the only one
  '002-2': cell('002', {
    subject: { kind: 'jacobian', of: 'C[1]', by: 'C[0]' },
    noted: 'diag(1 - f[1])',
    corrected: 'diag(f[1])',
  }),
  '002-3': text('002'),
  '002-4': text('002'),
  '002-5': text('002'),
  '002-6': text('002'),

  '003-1': cell('003', {
    subject: { kind: 'value', of: 'C[2]' },
    noted: 'i[2] * C[1] + f[2] * C[1]',
    corrected: 'f[2] * C[1] + i[2] * a[2]',
  }),
  '003-2': {
    note: '003',
    on: 'activations',
    verdict: 'wrong',
    sizes: { H: 1 },
    given: { z: [0] },
    subject: { kind: 'value', of: 'h' },
    lhs: '\\tanh(0)',
    noted: '1',
    corrected: '0',
  },
  '003-5': cell('003', {
    subject: { kind: 'value', of: 'z_i[1]' },
    noted: 'W_i @ x[1] + U_i @ h[0]',
    corrected: 'W_i @ h[0] + U_i @ x[1] + b_i',
  }),
  '003-6': {
    note: '003',
    on: 'activations',
    verdict: 'wrong',
    options: SIGMOID,
    sizes: { H: 1 },
    given: { z: [10], g: [1] },
    subject: { kind: 'gradient', of: 'z' },
    lhs: "\\sigma'(10)",
    noted: '0',
    corrected: 'h * (1 - h)',
    correctedTex: '\\sigma(10)\\,\\left(1 - \\sigma(10)\\right)',
  },
  // one unit at two inputs, off at the first; the loss is a mean
  '003-7': slope('003', {
    options: RELU,
    sizes: { H: 2 },
    given: { z: [-1, 2], g: [0.5, 0.5] },
    noted: '0',
    corrected: 'dh * (z > 0)',
  }),
  '003-53': {
    note: '003',
    on: 'activations',
    verdict: 'text',
    facts: [
      ['\\log_{10} 0.01^{10}', '10 * log(0.01) / log(10)'],
      ['\\log_{10} 0.25^{10}', '10 * log(0.25) / log(10)'],
    ],
  },
  // a convention, not an error: u weighs the candidate
  '003-3': {
    note: '003',
    on: 'gru',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'h[2]' },
    corrected: '(1 - u[2]) * h[1] + u[2] * n[2]',
  },
  '003-4': text('003'),
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
  '003-57': {
    note: '003',
    on: 'dropout',
    verdict: 'text',
    facts: [['\\log_{10} 2^{100}', '100 * log(2) / log(10)']],
  },
  // if the next gradient is 0, momentum alone carries θ: that is the point to look at
  // the map moves to the left; what comes in at the right repeats its last column
  '003-21': pooled({
    subject: { kind: 'value', of: 'y' },
    given: {
      x: [
        [1, 3, 2, 0],
        [5, 2, 1, 4],
        [0, 2, 6, 3],
        [1, 7, 4, 5],
      ],
    },
    noted:
      '[i, j] max(x[S * i + u, min(S * j + v + 1, S * Q + K - S - 1)] for u in range(K) for v in range(K))',
    notedTex: 'y_{i,j} = \\max_{u,v}\\, x_{Si+u,\\;Sj+v+1}',
    corrected: '[i, j] max(x[S * i + u, S * (j - 1) + v + S] for u in range(K) for v in range(K))',
    correctedTex: "y_{i,j} = \\max_{u,v}\\, x'_{Si+u,\\;S(j-1)+v}\\,,\\quad x'_{m,n} = x_{m,n+S}",
  }),
  '003-21b': {
    note: '003',
    on: 'pooling',
    verdict: 'text',
    facts: [
      ['28 \\cdot 28 \\cdot 32 \\cdot 10', '28 * 28 * 32 * 10'],
      ['14 \\cdot 14 \\cdot 32 \\cdot 10', '14 * 14 * 32 * 10'],
    ],
  },
  // the fastest pattern a map can hold: +1 and −1 in turns
  '003-61b': pooled({
    subject: { kind: 'value', of: 'y' },
    given: {
      x: [
        [1, -1, 1, -1],
        [-1, 1, -1, 1],
        [1, -1, 1, -1],
        [-1, 1, -1, 1],
      ],
    },
    noted: '[i, j] (-1)**(i + j)',
    notedTex: 'x_{m,n} = (-1)^{m+n} \\;\\Rightarrow\\; y_{i,j} = (-1)^{i+j}',
    corrected: '[i, j] 1',
    correctedTex: 'x_{m,n} = (-1)^{m+n} \\;\\Rightarrow\\; y_{i,j} = 1',
  }),
  // with as many windows as kernels both sides have one shape, and an error can be measured
  '003-22': {
    note: '003',
    on: 'text-cnn',
    verdict: 'wrong',
    options: { pooling: 'average', f: 'relu' },
    sizes: { P: 3, F: 3 },
    subject: { kind: 'value', of: 'h' },
    noted: 'a @ (0 * b + 1) / F',
    notedTex: 'h_j = \\frac{1}{F} \\sum_{f=0}^{F-1} a_{j,f}',
    corrected: '[f, l] 1 / P * sum(a[j, f] for j in range(P))',
    correctedTex: 'h_f = \\frac{1}{P} \\sum_{j=0}^{P-1} a_{j,f}',
  },
  '003-52': {
    note: '003',
    on: 'text-cnn',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'z' },
    corrected: 'z_flat',
  },
  '003-52b': { ...text('003'), on: 'text-cnn' },
  '003-61c': { ...text('003'), on: 'text-cnn' },
  '003-23': rule('momentum', {
    subject: { kind: 'value', of: 'theta[2]' },
    lhs: '\\theta_2 \\;(g_2 = 0)',
    noted: 'theta[1] + beta * m[1]',
    corrected: 'theta[1] - beta * m[1]',
    given: {
      theta0: [1, -1],
      m0: [0, 0],
      eta: 0.1,
      beta: 0.9,
      g: [
        [2, 0.5],
        [0, 0],
        [1, 1],
        [1, 1],
      ],
    },
    facts: [['0.9\\,(1 + 0.2)', '0.9 * (1 + 0.2)']],
  }),
  '003-24': rule('momentum', {
    subject: { kind: 'value', of: 'm[4]' },
    lhs: 'm_4 \\;(g_t = g)',
    noted: 'eta * g[4] / (1 - beta)',
    corrected: 'eta * (1 - beta**4) / (1 - beta) * g[4]',
    given: {
      m0: [0, 0],
      eta: 0.1,
      beta: 0.9,
      g: [
        [2, 0.5],
        [2, 0.5],
        [2, 0.5],
        [2, 0.5],
      ],
    },
    facts: [
      ['\\frac{1 - 0.9^{5}}{1 - 0.9}', '(1 - 0.9**5) / (1 - 0.9)'],
      ['\\frac{1 - 0.9^{20}}{1 - 0.9}', '(1 - 0.9**20) / (1 - 0.9)'],
    ],
  }),
  '003-25': text('003'),
  '003-26': rule('rmsprop', {
    subject: { kind: 'value', of: 's[4]' },
    noted: 'g[4]**2',
    corrected: '(1 - beta) * sum(beta**(4 - k) * g[k]**2 for k in range(1, 5))',
    given: { s0: [0, 0], beta: 0.9, g: GRADIENTS },
  }),
  '003-27': rule('adagrad', {
    subject: { kind: 'value', of: 's[4]' },
    noted: 'sum(g[k] for k in range(1, 5))',
    corrected: 'sum(g[k]**2 for k in range(1, 5))',
    given: { s0: [0, 0], g: GRADIENTS },
  }),
  '003-28': told([
    ['\\sum_{t=1}^{100} \\frac{1}{\\sqrt{t}}', 'sum(1 / sqrt(t) for t in range(1, 101))'],
    ['\\sum_{t=1}^{10000} \\frac{1}{\\sqrt{t}}', 'sum(1 / sqrt(t) for t in range(1, 10001))'],
  ]),
  '003-29': told([
    [
      '\\frac{10^{-5}}{\\sqrt{0.1 \\cdot 10^{-10} + 10^{-8}}}',
      '0.00001 / sqrt(0.1 * 0.00001**2 + 0.00000001)',
    ],
    [
      '\\frac{10^{-5}}{\\sqrt{0.1 \\cdot 10^{-10}} + 10^{-8}}',
      '0.00001 / (sqrt(0.1 * 0.00001**2) + 0.00000001)',
    ],
  ]),
  '003-30': rule('adam', {
    subject: { kind: 'value', of: 'theta[2]' },
    noted:
      'theta[1] - eta * ((beta1 * g[1] + (1 - beta1) * g[2]) / (1 - beta1)) / (sqrt((beta2 * g[1]**2 + (1 - beta2) * g[2]**2) / (1 - beta2)) + eps)',
    corrected: 'theta[1] - eta * (m[2] / (1 - beta1**2)) / (sqrt(s[2] / (1 - beta2**2)) + eps)',
    given: { ...MEMORIES, theta0: [1, -1], eta: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8, g: GRADIENTS },
  }),
  '003-31': rule('adam', {
    subject: { kind: 'value', of: 'mhat[4]' },
    noted: 'm[4] / (1 - beta1)',
    corrected: 'm[4] / (1 - beta1**4)',
    given: { ...MEMORIES, beta1: 0.9, beta2: 0.999, g: GRADIENTS },
    facts: [['\\frac{\\sqrt{1 - 0.999}}{1 - 0.9}', 'sqrt(1 - 0.999) / (1 - 0.9)']],
  }),
  '003-32': told([['\\frac{1 - 0.9}{\\sqrt{1 - 0.999}}', '(1 - 0.9) / sqrt(1 - 0.999)']]),
  '003-33': text('003'),
  '003-34': text('003'),
  '003-35': {
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
    note: '003',
    verdict: 'text',
    on: 'second-order',
    facts: [
      ['0.3 \\mapsto y_1', '4 * 0.3**3 / (6 * 0.3**2 - 1)'],
      ['y_1 \\mapsto y_2', '4 * (-0.23478260869565215)**3 / (6 * 0.23478260869565215**2 - 1)'],
      ['y_2 \\mapsto y_3', '4 * 0.07735013975330707**3 / (6 * 0.07735013975330707**2 - 1)'],
    ],
  },
  '003-37': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'wrong',
    subject: { kind: 'gradient', of: 'theta' },
    noted: 'X.T @ (y - f)',
    corrected: 'X.T @ (f - y)',
  },
  // the note’s line is the gradient of what it calls L, the log-likelihood
  '003-37b': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'theta', objective: 'up' },
    corrected: 'X.T @ (y - f)',
  },
  '003-37c': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'wrong',
    subject: { kind: 'gradient', of: 'X' },
    noted: '(y - f) @ theta.T',
    corrected: '(f - y) @ theta.T',
  },
  '003-38': {
    note: '003',
    on: 'softmax-cross-entropy',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'p', by: 'z' },
    corrected: 'diag(p) - p @ p.T',
  },
  '003-39': vector('003', {
    subject: { kind: 'gradient', of: 'o[1]' },
    noted: 'q[1] * (0 - yhat[1])',
    corrected: 'yhat[1] - y[1]',
  }),
  '003-40': vector('003', {
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]' },
    noted: 'W.T @ D_phi[2]',
    corrected: 'D_phi[2] @ W',
  }),
  '003-40b': {
    note: '003',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'h[1]', objective: 'L[2]' },
    corrected: 'W.T @ D_phi[2] @ V.T @ (yhat[2] - y[2])',
  },
  '003-40c': vector('003', {
    subject: { kind: 'gradient', of: 'h[1]', objective: 'L[2]' },
    noted: 'D_phi[2] @ W.T @ V.T @ (yhat[2] - y[2])',
    corrected: 'W.T @ D_phi[2] @ V.T @ (yhat[2] - y[2])',
  }),
  '003-41': vector('003', {
    subject: { kind: 'gradient', of: 'h[2]' },
    noted: 'W.T @ dz[3]',
    corrected: 'V.T @ do[2] + W.T @ dz[3]',
  }),
  '003-42': vector('003', {
    options: RELU,
    seed: DEAD_UNIT_SEED,
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]', layout: 'denominator' },
    noted: 'W.T',
    notedTex: 'W^{\\top} I',
    corrected: 'W.T @ D_phi[2]',
  }),
  '003-43': text('003'),
  '003-44': text('003'),
  '003-44b': text('003'),

  '003-58': {
    note: '003',
    verdict: 'confirmed',
    on: 'optimizers',
    facts: [
      ['\\left(\\frac{100 - 1}{100 + 1}\\right)^{100}', '((100 - 1) / (100 + 1))**100'],
      ['\\log_{10} \\left(\\frac{10 - 1}{10 + 1}\\right)^{100}', '100 * log((10 - 1) / (10 + 1)) / log(10)'],
    ],
  },

  '004-1': text('004'),
  '004-2': vector('004', {
    subject: { kind: 'gradient', of: 'W', objective: 'L[3]' },
    noted:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + 2 * D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + 3 * D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
    corrected:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
  }),
  '004-3': vector('004', {
    subject: { kind: 'gradient', of: 'V' },
    corrected: 'sum((yhat[t] - y[t]) @ h[t].T for t in range(1, T + 1))',
  }),
  '004-4': {
    note: '004',
    on: 'activations',
    verdict: 'text',
    facts: [["\\sigma'(0) = \\sigma(0)\\,(1 - \\sigma(0))", 'sigmoid(0) * (1 - sigmoid(0))']],
  },
  '004-6': {
    note: '004',
    on: 'activations',
    verdict: 'text',
    facts: [
      ["\\tanh'(1) - \\sigma'(1)", '1 - tanh(1)**2 - sigmoid(1) * (1 - sigmoid(1))'],
      ["\\tanh'(3) - \\sigma'(3)", '1 - tanh(3)**2 - sigmoid(3) * (1 - sigmoid(3))'],
      [
        'z^{*} = 2 \\operatorname{arccosh} \\tfrac{1 + \\sqrt{3}}{2}',
        '2 * log((1 + sqrt(3) + sqrt(2 * sqrt(3))) / 2)',
      ],
    ],
  },
  // three units behind one another would multiply these slopes; one that is off is enough
  '004-7': slope('004', {
    options: RELU,
    sizes: { H: 3 },
    given: { z: [-1, -0.5, 2], g: [1, 1, 1] },
    noted: 'dh',
    corrected: 'dh * (z > 0)',
  }),

  '003-8': powers('003', {
    subject: { kind: 'value', of: 'power' },
    given: { p: [1, 0.5], q: [0.5, 1], l: [1.5, -0.8] },
    noted: 'P @ diag(l**10) @ P.T',
    corrected: 'P @ diag(l**10) @ P_inv',
  }),
  '003-9': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [-1.5, 0],
        [0, -1.5],
      ],
    },
    noted: '0',
    notedTex: '\\lambda = -1.5 \\le 1 \\;\\Rightarrow\\; \\lVert W^{50} \\rVert_2 \\approx 0',
    corrected: '1.5**T',
    correctedTex: '\\lVert W^{50} \\rVert_2 = |{-1.5}|^{50}',
  }),
  '003-10': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 9 },
    given: {
      ...atRest(9),
      W: [
        [0.9, 5],
        [0, 0.9],
      ],
    },
    noted: '0.9**T',
    notedTex: '\\rho = 0.9 \\le 1 \\;\\Rightarrow\\; \\lVert W^{9} \\rVert_2 = 0.9^{9}',
    corrected: 'norm2(chain(W for j in range(T)))',
    correctedTex: '\\lVert W^{9} \\rVert_2 = 19.4\\ldots',
  }),
  '003-10b': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [0, 2],
        [0.1, 0],
      ],
    },
    noted: 'norm2(W)**T',
    notedTex: '\\sigma_{\\max} = 2 > 1 \\;\\Rightarrow\\; \\lVert W^{50} \\rVert_2 = 2^{50}',
    corrected: '0.2**(T / 2)',
    correctedTex: '\\lVert W^{50} \\rVert_2 = (2 \\cdot 0.1)^{25}',
  }),
  '003-11': powers('003', {
    options: SIGMOID,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 50 },
    given: {
      W: [
        [2, 0],
        [0, 2],
      ],
    },
    noted: 'norm2(chain(W for j in range(T)))',
    notedTex: '\\lVert W^{50} \\rVert_2',
    corrected: 'norm2(chain(D_phi[T - j] @ W for j in range(T)))',
  }),
  '003-12': {
    note: '003',
    verdict: 'text',
    on: 'gradient-vanishing',
    facts: [
      ['100 \\cdot \\frac{\\pi}{\\sqrt{8}}', '100 * 3.141592653589793 / sqrt(8)'],
      ['\\sqrt{100} \\cdot \\frac{\\pi}{\\sqrt{8}}', 'sqrt(100) * 3.141592653589793 / sqrt(8)'],
    ],
  },
  '004-5': powers('004', {
    options: SIGMOID,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{30}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 30 },
    given: {
      ...atRest(30),
      W: [
        [8, 0],
        [0, 8],
      ],
      b: [-4, -4],
      h0: [0.5, 0.5],
    },
    noted: 'prod(norm2(D_phi[t]) for t in range(1, T + 1))',
    corrected: 'prod(norm2(D_phi[t]) * norm2(W) for t in range(1, T + 1))',
  }),
  '004-8': powers('004', {
    options: RELU,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [0.9, 0],
        [0, 0.9],
      ],
      h0: [1, 1],
    },
    noted: '1',
    notedTex:
      '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2 = \\prod_{t=1}^{50} \\lVert D_t \\rVert_2 = 1',
    corrected: 'norm2(W)**50',
    facts: [
      ['0.9^{100} \\cdot 10^{5}', '0.9**100 * 1e5'],
      ['1^{100}', '1**100'],
      ['1.1^{100}', '1.1**100'],
    ],
  }),

  '003-20': depth({
    verdict: 'wrong',
    options: RELU,
    sizes: { T: 50, H: 2, M: 2 },
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\lVert J_h \\rVert_2 \\;(A_t = 0.15\\,I)',
    given: proportional(0.15, 50),
    noted: '1',
    notedTex: '1',
    corrected: '1.15**T',
    correctedTex: '(1 + 0.15)^{50}',
    facts: [
      ['(1 + 0.02)^{50}', '1.02**50'],
      ['\\log_{10} (1 - 0.9)^{50}', '50 * log(1 - 0.9) / log(10)'],
    ],
  }),
  '003-55': depth({
    verdict: 'wrong',
    options: RELU,
    subject: { kind: 'value', of: 'behind' },
    lhs: '\\text{ReLU}(h_0 + F_1) \\;(F_1 = 0)',
    given: {
      W_2: Array.from({ length: 3 }, () => [
        [0, 0, 0],
        [0, 0, 0],
      ]),
      b_2: Array.from({ length: 3 }, () => [0, 0]),
      h0: [0.6, -0.7],
    },
    noted: 'h[0]',
    corrected: 'max(h[0], 0)',
  }),
  '003-56': depth({ verdict: 'text' }),
  '003-60': depth({ verdict: 'text' }),
};
