/** @file The corrections that stand in the lesson `optimizers`. */
import { type CorrectionText, type Errata, type Lines, inWords } from '#derive/errata.ts';

/** Empty memories and the same numbers for every rule; the second gradient is the one that is left out where g₂ = 0. */
const MEMORIES = { m0: [0, 0], s0: [0, 0] } as const;

const GRADIENTS = [
  [2, 0.5],
  [2.4, -0.5],
  [1.6, 0.5],
  [2, -0.5],
] as const;

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

const told = (lines: Lines, facts: NonNullable<CorrectionText['facts']>): CorrectionText => ({
  note: '003',
  lines,
  verdict: 'text',
  on: 'optimizers',
  facts,
});

export const errata: Errata = {
  // if the next gradient is 0, momentum alone carries θ: that is the point to look at
  '003-23': rule('momentum', {
    lines: [263, 271],
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
    lines: [251, 251],
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
  '003-25': inWords(
    '003',
    [245, 257],
    'statement',
    'The learning rate of momentum is as constant as that of gradient descent, and what a step uses is $\\nabla J(\\theta)$, not the loss $J(\\theta)$.',
    '动量法的学习率与梯度下降一样恒定；每一步用的是梯度 $\\nabla J(\\theta)$，不是损失 $J(\\theta)$。',
  ),
  '003-26': rule('rmsprop', {
    lines: [292, 308],
    subject: { kind: 'value', of: 's[4]' },
    noted: 'g[4]**2',
    corrected: '(1 - beta) * sum(beta**(4 - k) * g[k]**2 for k in range(1, 5))',
    given: { s0: [0, 0], beta: 0.9, g: GRADIENTS },
  }),
  '003-27': rule('adagrad', {
    lines: [298, 298],
    subject: { kind: 'value', of: 's[4]' },
    noted: 'sum(g[k] for k in range(1, 5))',
    corrected: 'sum(g[k]**2 for k in range(1, 5))',
    given: { s0: [0, 0], g: GRADIENTS },
  }),
  '003-28': told(
    [298, 302],
    [
      ['\\sum_{t=1}^{100} \\frac{1}{\\sqrt{t}}', 'sum(1 / sqrt(t) for t in range(1, 101))'],
      ['\\sum_{t=1}^{10000} \\frac{1}{\\sqrt{t}}', 'sum(1 / sqrt(t) for t in range(1, 10001))'],
    ],
  ),
  '003-29': told(
    [296, 306],
    [
      [
        '\\frac{10^{-5}}{\\sqrt{0.1 \\cdot 10^{-10} + 10^{-8}}}',
        '0.00001 / sqrt(0.1 * 0.00001**2 + 0.00000001)',
      ],
      [
        '\\frac{10^{-5}}{\\sqrt{0.1 \\cdot 10^{-10}} + 10^{-8}}',
        '0.00001 / (sqrt(0.1 * 0.00001**2) + 0.00000001)',
      ],
    ],
  ),
  '003-30': rule('adam', {
    lines: [327, 331],
    subject: { kind: 'value', of: 'theta[2]' },
    noted:
      'theta[1] - eta * ((beta1 * g[1] + (1 - beta1) * g[2]) / (1 - beta1)) / sqrt((beta2 * g[1]**2 + (1 - beta2) * g[2]**2) / (1 - beta2) + eps)',
    corrected: 'theta[1] - eta * (m[2] / (1 - beta1**2)) / (sqrt(s[2] / (1 - beta2**2)) + eps)',
    given: { ...MEMORIES, theta0: [1, -1], eta: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8, g: GRADIENTS },
  }),
  '003-31': rule('adam', {
    lines: [327, 329],
    subject: { kind: 'value', of: 'mhat[4]' },
    noted: 'm[4] / (1 - beta1)',
    corrected: 'm[4] / (1 - beta1**4)',
    given: { ...MEMORIES, beta1: 0.9, beta2: 0.999, g: GRADIENTS },
    facts: [['\\frac{\\sqrt{1 - 0.999}}{1 - 0.9}', 'sqrt(1 - 0.999) / (1 - 0.9)']],
  }),
  '003-32': told([333, 333], [['\\frac{1 - 0.9}{\\sqrt{1 - 0.999}}', '(1 - 0.9) / sqrt(1 - 0.999)']]),
  '003-33': inWords(
    '003',
    [333, 333],
    'statement',
    'The learning rate of Adam does need tuning: $\\eta$ sets the length of a step; with too small a one the minimum is not reached in time, with too large a one the steps do not settle.',
    'Adam 的学习率也要调：$\\eta$ 决定一步的长度，太小走不到，太大停不下来。',
  ),
  '003-34': inWords(
    '003',
    [333, 333],
    'statement',
    'Adam is not the best of the six everywhere: on the problem of Reddi and others it walks to the worst point of the interval for every small constant learning rate.',
    'Adam 并非处处最优：在 Reddi 等人的问题上，只要学习率是较小的常数，它就走到区间里最差的点。',
  ),
  '003-58': {
    lines: [245, 251],
    note: '003',
    verdict: 'confirmed',
    on: 'optimizers',
    facts: [
      ['\\left(\\frac{100 - 1}{100 + 1}\\right)^{100}', '((100 - 1) / (100 + 1))**100'],
      ['\\log_{10} \\left(\\frac{10 - 1}{10 + 1}\\right)^{100}', '100 * log((10 - 1) / (10 + 1)) / log(10)'],
    ],
  },
};
