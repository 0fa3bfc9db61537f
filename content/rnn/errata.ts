/** @file The corrections that stand in the lesson `rnn`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

const SIGMOID = { phi: 'sigmoid' } as const;

const RELU = { phi: 'relu' } as const;

/** A seed whose ReLU network has a unit switched off at step 2. */
const DEAD_UNIT_SEED = 4;

const vector = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'rnn',
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

const J = '(diag(yhat[t]) - yhat[t] @ yhat[t].T)';

export const errata: Errata = {
  '001-8': product({
    lines: [84, 84],
    subject: { kind: 'gradient', of: 'yhat[2]', objective: 'P' },
    noted: '-P * y[2] / q[2]',
    corrected: 'P * y[2] / q[2]',
  }),
  '001-9': product({
    lines: [86, 86],
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(-P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-10': product({
    lines: [82, 86],
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (${J} @ (y[t] / q[t])) @ h[T].T for t in range(1, T + 1))`,
    notedTex: `\\sum_{t=1}^{T} P\\,J_t\\,\\frac{y_t}{q_t}\\,h_{j}^{\\top}`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-11': product({
    lines: [88, 88],
    subject: { kind: 'gradient', of: 'V', objective: '-0.1 * loss' },
    lhs: '\\Delta V \\;(\\eta = 0.1)',
    noted: `sum(${J} @ (y[t] / q[t]) @ h[t].T for t in range(1, T + 1))`,
    corrected: '0.1 * sum((y[t] - yhat[t]) @ h[t].T for t in range(1, T + 1))',
  }),
  '001-12': product({
    lines: [86, 86],
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (y[t] / q[t]) @ ${J} @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-13': product({
    lines: [94, 100],
    subject: { kind: 'gradient', of: 'h[2]', objective: 'P' },
    noted: `(P * (y[2] / q[2])) @ ${J.replaceAll('[t]', '[2]')} @ V + (-P * dh[3]) @ D_phi[3] @ W`,
    corrected: '-P * (V.T @ do[2]) + W.T @ D_phi[3] @ (-P * dh[3])',
  }),
  '001-14': product({
    lines: [106, 106],
    subject: { kind: 'gradient', of: 'U', objective: 'P' },
    noted: 'sum((-P * dh[t]).T @ (diag(h[t] * (1 - h[t])) * x[t].T) for t in range(1, T + 1))',
    notedTex:
      '\\sum_{t=1}^{T} \\frac{\\partial P}{\\partial h_t} \\left(\\operatorname{diag}\\left(h_t \\odot (1 - h_t)\\right) \\odot x_t^{\\top}\\right)',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ x[t].T for t in range(1, T + 1))',
  }),
  '001-15': product({
    lines: [114, 114],
    subject: { kind: 'gradient', of: 'W', objective: 'P' },
    // the state after the last one does not exist: measured without that term
    noted: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t + 1].T for t in range(1, T))',
    notedTex:
      '\\sum_{t=1}^{T} \\frac{\\partial P}{\\partial h_t} \\odot h_t \\odot (1 - h_t)\\; h_{t+1}^{\\top}',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t - 1].T for t in range(1, T + 1))',
  }),
  // right as lines, of which the one for U is measured; what is put into them carries the minus of 001-8
  '001-16': {
    note: '001',
    lines: [110, 118],
    on: 'rnn',
    verdict: 'confirmed',
    options: SIGMOID,
    subject: { kind: 'gradient', of: 'U', objective: '-0.1 * loss' },
    lhs: '\\Delta U \\;(\\eta = 0.1)',
    corrected: '0.1 / P * P_U',
    correctedTex:
      '\\frac{\\eta}{P} \\sum_{t=1}^{T} \\frac{\\partial P}{\\partial h_t}\\,\\frac{\\partial h_t}{\\partial U}',
  },
  '001-18': {
    lines: [82, 82],
    note: '001',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'yhat[1]', by: 'o[1]' },
    corrected: 'diag(yhat[1]) - yhat[1] @ yhat[1].T',
  },
  '001-19': inWords(
    '001',
    [72, 72],
    'statement',
    'The size of a label is the number of classes $K$, not the number of steps $T$.',
    '标签的维数是类别数 $K$，不是步数 $T$。',
  ),
  '001-20': inWords(
    '001',
    [52, 56],
    'notation',
    '$x$ cannot be the input and the length of the sequence at once, and the true distribution depends on the input: $P(y \\mid x)$.',
    '$x$ 不能既是输入又是序列长度；真实分布依赖输入，应写作 $P(y \\mid x)$。',
  ),
  '001-21': inWords(
    '001',
    [65, 71],
    'notation',
    'What is multiplied with the label is the output distribution $\\hat y_1$ and not the state, and one transpose is enough.',
    '与标签相乘的是输出分布 $\\hat y_1$，不是状态；转置一次就够。',
  ),
  // from the cross-entropy over N sequences to a product over T steps
  '001-23': {
    note: '001',
    lines: [54, 67],
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'P' },
    lhs: 'P_{\\text{model}}(y \\mid x)',
    corrected: 'exp(-sum(L[t] for t in range(1, T + 1)))',
    correctedTex: '\\prod_{t=1}^{T} P(y_t \\mid x_t, h_{t-1})',
  },
  '003-38': {
    lines: [398, 404],
    note: '003',
    on: 'softmax-cross-entropy',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'p', by: 'z' },
    corrected: 'diag(p) - p @ p.T',
  },
  '003-39': vector('003', {
    lines: [406, 406],
    subject: { kind: 'gradient', of: 'o[1]' },
    noted: 'q[1] * (0 - yhat[1])',
    corrected: 'yhat[1] - y[1]',
  }),
  // a layout, not an error: the transpose of the Jacobian
  '003-40': {
    note: '003',
    lines: [427, 427],
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]', layout: 'denominator' },
    corrected: 'W.T @ D_phi[2]',
  },
  '003-40b': {
    lines: [433, 433],
    note: '003',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'h[1]', objective: 'L[2]' },
    corrected: 'W.T @ D_phi[2] @ V.T @ (yhat[2] - y[2])',
  },
  '003-40c': vector('003', {
    lines: [391, 409],
    subject: { kind: 'gradient', of: 'h[2]', objective: 'L[2]' },
    noted: '(yhat[2] - y[2]) @ V.T',
    notedTex: '\\frac{\\partial L_2}{\\partial o_2}\\, \\frac{\\partial o_2}{\\partial h_2}',
    corrected: 'V.T @ (yhat[2] - y[2])',
  }),
  '003-41': inWords(
    '003',
    [431, 433],
    'statement',
    'Right for the loss of one later step; with a loss at every step the earlier state also has a loss of its own, $V^\\top e_2$.',
    '对后面某一步的损失，这是对的；每一步都有损失时，前一个状态还有自己的一份，$V^\\top e_2$。',
  ),
  '003-42': vector('003', {
    lines: [429, 429],
    options: RELU,
    seed: DEAD_UNIT_SEED,
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]', layout: 'denominator' },
    noted: 'W.T',
    notedTex: 'W^{\\top} I',
    corrected: 'W.T @ D_phi[2]',
  }),
  '003-43': inWords(
    '003',
    [379, 433],
    'statement',
    'The recurrent matrix maps states to states, so it and its transpose are square, $(H, H)$; the prediction is a column, and state and output need two letters for what stands before their activation.',
    '循环矩阵把状态变成状态，所以它和它的转置都是方阵 $(H, H)$；预测是列向量；状态与输出在激活之前的值要用两个字母。',
  ),
  '003-44': inWords(
    '003',
    [377, 389],
    'notation',
    'The index of the sum must stand at both factors: $-\\sum_k y_k \\log \\hat y_k$, where the note has $-\\sum_i y_i \\log y_t$.',
    '求和下标在两个因子上都要有：应为 $-\\sum_k y_k \\log \\hat y_k$，笔记写成 $-\\sum_i y_i \\log y_t$。',
  ),
  '004-1': inWords(
    '004',
    [9, 36],
    'notation',
    'The heading over the update of $U$ says $V$, one loss has three names, and an assignment is written with an equals sign.',
    '$U$ 的更新上面标的是 $V$；同一个损失有三种写法；赋值写成了等号。',
  ),
  '004-2': vector('004', {
    lines: [19, 19],
    subject: { kind: 'gradient', of: 'W', objective: 'L[3]' },
    noted:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + 2 * D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + 3 * D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
    corrected:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
  }),
  // right as far as it goes: the chain is not evaluated
  '004-3': {
    note: '004',
    lines: [13, 15],
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'V' },
    corrected: 'sum((yhat[t] - y[t]) @ h[t].T for t in range(1, T + 1))',
  },
};
