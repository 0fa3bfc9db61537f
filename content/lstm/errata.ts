/** @file The corrections that stand in the lesson `lstm`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

const SIGMOID = { phi: 'sigmoid' } as const;

const cell = (
  note: string,
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict'> & Partial<Pick<CorrectionText, 'verdict'>>,
): CorrectionText => ({
  note,
  on: 'lstm',
  verdict: 'wrong',
  ...c,
});

export const errata: Errata = {
  '002-1': cell('002', {
    lines: [108, 108],
    subject: { kind: 'value', of: 'yhat[3]' },
    noted: 'sigmoid(V @ h[3] + c)',
    corrected: 'softmax(V @ h[3] + c)',
  }),
  '002-2': inWords(
    '002',
    [64, 64],
    'statement',
    'The forget gate is the share of the cell that is *kept*, $\\partial C_t/\\partial C_{t-1} = \\operatorname{diag}(f_t)$ along the direct path, and no probability.',
    '遗忘门是细胞**保留**的比例，沿直接的路 $\\partial C_t/\\partial C_{t-1} = \\operatorname{diag}(f_t)$，也不是概率。',
  ),
  '002-3': inWords(
    '002',
    [64, 64],
    'statement',
    'The values of the sigmoid fill the open interval $(0, 1)$: neither end is reached.',
    'sigmoid 的取值是开区间 $(0, 1)$，两端都取不到。',
  ),
  '002-5': inWords(
    '002',
    [10, 10],
    'statement',
    'Not every arrow of the drawing carries a weight: those from the scores and from the label to the loss have none.',
    '图中并非每个箭头都带权值：从得分到损失、从标签到损失都没有。',
  ),
  '002-6': inWords(
    '002',
    [12, 108],
    'notation',
    '“The previous sequence” and “the previous layer” mean the previous time step; the sign of the elementwise product, the initial states and the loss are missing.',
    '“上一序列”“上一层”指的是上一个时刻；逐元素乘积的符号、初始状态和损失都没有写。',
  ),
  '003-1': cell('003', {
    lines: [50, 50],
    subject: { kind: 'value', of: 'C[2]' },
    noted: 'i[2] * C[1] + f[2] * C[1]',
    corrected: 'f[2] * C[1] + i[2] * a[2]',
  }),
  // h[0] is given by itself, so at t = 1 the direct path is the only one
  '003-64': cell('003', {
    lines: [52, 54],
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'C[1]', by: 'C[0]' },
    corrected: 'diag(f[1])',
    facts: [['\\sigma(6)^{50}', 'sigmoid(6)**50']],
  }),
  '003-2': {
    lines: [56, 56],
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
  // a convention, not an error: W for the input, U for the state, the biases left out
  '003-5': inWords(
    '003',
    [14, 26],
    'notation',
    'A convention: on this slide $W$ takes the input and $U$ the state; elsewhere in the notes it is the other way round.',
    '这是记法：这张幻灯片用 $W$ 乘输入、$U$ 乘状态，笔记别处正好相反。',
  ),
  '003-6': {
    lines: [94, 94],
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
};
