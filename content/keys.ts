/**
 * @file Statements of answer keys that students revise from, and that are not so: each beside the right one, measured on a
 * derivation of the course like the corrections of the notes. Kinds of mistakes that several keys make; no key is named.
 */
import type { Key } from '#words/course.ts';

/** Values −4, 2, 4 and 10: mean 3, variance 25. */
const COLUMN = {
  X: [
    [-1, 2],
    [2, 2],
    [3, 2],
    [4, -2],
  ],
  w: [2, -1],
  gamma: 2,
  beta: 1,
  r: [0, 0, 0, 2],
  eps: 0.01,
};

/** A network all of whose parameters are 0. */
const ZEROS = {
  W_1: [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  b_1: [0, 0, 0],
  W_2: [
    [0, 0, 0],
    [0, 0, 0],
  ],
  b_2: [0, 0],
};

export const keys: readonly Key[] = [
  {
    id: 'key-1',
    on: 'batch-norm',
    verdict: 'wrong',
    says: {
      en: 'Batch normalisation divides by the variance.',
      zh: '批归一化除以方差。',
    },
    reason: {
      en: 'It divides by the standard deviation: values divided by their variance have the variance $1/\\sigma^2$, not 1.',
      zh: '除的是标准差：除以方差之后，方差是 $1/\\sigma^2$，不是 1。',
    },
    subject: { kind: 'value', of: 'xhat' },
    noted: '(z - mu) / v',
    corrected: '(z - mu) / sqrt(v + eps)',
    given: COLUMN,
  },
  {
    id: 'key-2',
    on: 'batch-norm',
    verdict: 'wrong',
    says: {
      en: 'Corrected: it divides by $\\sqrt{(\\sigma^2)^2 + \\varepsilon}$.',
      zh: '更正为：除以 $\\sqrt{(\\sigma^2)^2 + \\varepsilon}$。',
    },
    reason: {
      en: 'This is the variance once more, under a root that undoes the square; what stands under the root is $\\sigma^2 + \\varepsilon$.',
      zh: '这仍是方差：先平方再开方。根号下应是 $\\sigma^2 + \\varepsilon$。',
    },
    subject: { kind: 'value', of: 'xhat' },
    noted: '(z - mu) / sqrt(v**2 + eps)',
    corrected: '(z - mu) / sqrt(v + eps)',
    given: COLUMN,
  },
  {
    id: 'key-3',
    on: 'gru',
    verdict: 'wrong',
    says: {
      en: 'The GRU merges the forget gate and the input gate into the reset gate.',
      zh: 'GRU 把遗忘门和输入门合并成重置门。',
    },
    reason: {
      en: 'Into the update gate: it alone weighs the old state against the candidate. The reset gate acts inside the candidate.',
      zh: '合并成的是更新门：只有它在旧状态与候选状态之间分配比例。重置门作用在候选状态里面。',
    },
    subject: { kind: 'value', of: 'h[1]' },
    noted: '(1 - r[1]) * h[0] + r[1] * n[1]',
    corrected: '(1 - u[1]) * h[0] + u[1] * n[1]',
  },
  {
    id: 'key-4',
    on: 'logistic-regression',
    verdict: 'wrong',
    says: {
      en: 'The gradient with respect to the column $\\theta$ is $(f - y)^\\top X$.',
      zh: '对列向量 $\\theta$ 的梯度是 $(f - y)^\\top X$。',
    },
    reason: {
      en: 'That is its transpose, a row: it cannot be subtracted from the column $\\theta$.',
      zh: '那是它的转置，一个行向量，没法从列向量 $\\theta$ 里减去。',
    },
    subject: { kind: 'gradient', of: 'theta' },
    noted: '(f - y).T @ X',
    corrected: 'X.T @ (f - y)',
  },
  {
    id: 'key-5',
    on: 'two-layer',
    verdict: 'wrong',
    options: { batch: 'one', loss: 'entropy', phi: 'tanh' },
    says: {
      en: 'With all weights and biases 0 no gradient is other than 0, and nothing learns.',
      zh: '权重和偏置全取 0 时，所有梯度都是 0，什么都学不到。',
    },
    reason: {
      en: 'The bias of the output does learn: its gradient is $\\hat y - y$. All others are indeed 0 where $\\varphi(0) = 0$, as with tanh and ReLU; with a sigmoid $h = 1/2$, and $W_2$ learns too.',
      zh: '输出层的偏置能学：它的梯度是 $\\hat y - y$。当 $\\varphi(0) = 0$（如 tanh、ReLU）时，其余的梯度确实是 0；用 sigmoid 时 $h = 1/2$，$W_2$ 也能学。',
    },
    subject: { kind: 'gradient', of: 'b_2' },
    noted: '0 * b_2',
    corrected: 'yhat - y',
    given: ZEROS,
  },
  {
    id: 'key-6',
    on: 'two-layer',
    verdict: 'wrong',
    options: { batch: 'one', loss: 'entropy', phi: 'tanh' },
    says: {
      en: 'From weights that are 0 the first step moves the first layer, some weights up and some down.',
      zh: '权重从 0 出发，第一步就会更新第一层，有的变大，有的变小。',
    },
    reason: {
      en: 'It does not move at all: what comes back to it is multiplied by $W_2 = 0$.',
      zh: '它一点也不动：传回来的量要乘以 $W_2 = 0$。',
    },
    subject: { kind: 'gradient', of: 'W_1' },
    corrected: '0 * W_1',
    given: ZEROS,
  },
  {
    id: 'key-7',
    on: 'pooling',
    verdict: 'text',
    says: {
      en: 'Max pooling always reduces the number of parameters.',
      zh: '最大池化总会减少参数的个数。',
    },
    reason: {
      en: 'Pooling has no parameters, and a convolution behind it has as many as without it: they do not depend on the size of its input. Only a dense layer on the flattened map has fewer. Here are a $3\\times3$ convolution from 16 to 32 channels, on any map, and a dense layer of 10 units on a map of $28\\times28$ and of $14\\times14$ with 32 channels.',
      zh: '池化没有参数；它后面的卷积层，参数与没有池化时一样多，因为卷积的参数个数与输入的大小无关。变少的只是展平之后的全连接层。下面依次是：16 通道到 32 通道的 $3\\times3$ 卷积（特征图大小任意），以及接在 32 通道的 $28\\times28$ 与 $14\\times14$ 特征图后面、10 个单元的全连接层。',
    },
    facts: [
      ['3 \\cdot 3 \\cdot 16 \\cdot 32 + 32', '3 * 3 * 16 * 32 + 32'],
      ['28 \\cdot 28 \\cdot 32 \\cdot 10 + 10', '28 * 28 * 32 * 10 + 10'],
      ['14 \\cdot 14 \\cdot 32 \\cdot 10 + 10', '14 * 14 * 32 * 10 + 10'],
    ],
  },
];
