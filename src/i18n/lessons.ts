// The map of the course: every lesson, written or to come, in reading order, named in both languages.
import type { Dictionary } from './words.ts';

export type Theme = keyof Dictionary['themes'];
export interface Planned {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Pages of its own below the lesson, named like it; their id is the end of the address. */
  readonly below?: readonly Planned[];
}

export const map: readonly { readonly theme: Theme; readonly lessons: readonly Planned[] }[] = [
  {
    theme: 'foundations',
    lessons: [
      { id: 'activations', en: 'Activation functions', zh: '激活函数' },
      { id: 'logistic-regression', en: 'Logistic regression', zh: '逻辑回归' },
      { id: 'softmax-cross-entropy', en: 'Softmax and cross-entropy', zh: 'softmax 与交叉熵' },
    ],
  },
  {
    theme: 'convolution',
    lessons: [
      { id: 'conv-dense', en: 'A convolution and two dense layers', zh: '卷积层与两个全连接层' },
      { id: 'pooling', en: 'Pooling', zh: '池化' },
      { id: 'conv-1x1', en: 'The 1 × 1 convolution', zh: '1 × 1 卷积' },
      { id: 'text-cnn', en: 'Convolution over text', zh: '文本卷积' },
    ],
  },
  {
    theme: 'recurrence',
    lessons: [
      { id: 'scalar-rnn', en: 'A recurrent network of scalars', zh: '标量循环网络' },
      { id: 'rnn', en: 'The recurrent network', zh: '循环神经网络' },
      { id: 'lstm', en: 'The LSTM', zh: 'LSTM' },
      { id: 'gru', en: 'The GRU', zh: 'GRU' },
      { id: 'bidirectional-stacked', en: 'Masks, stacks and both directions', zh: '掩码、堆叠与双向' },
    ],
  },
  {
    theme: 'flow',
    lessons: [
      { id: 'gradient-vanishing', en: 'Vanishing and exploding gradients', zh: '梯度消失与梯度爆炸' },
      { id: 'batch-norm', en: 'Batch normalisation', zh: '批归一化' },
      { id: 'residual-highway', en: 'Residual and highway networks', zh: '残差网络与高速公路网络' },
      { id: 'dropout', en: 'Dropout', zh: '随机失活' },
      { id: 'regularization', en: 'Regularisation', zh: '正则化' },
    ],
  },
  {
    theme: 'optimizers',
    lessons: [
      {
        id: 'optimizers',
        en: 'From gradient descent to AdamW',
        zh: '从梯度下降到 AdamW',
        below: [{ id: 'race', en: 'The race of the optimizers', zh: '优化器赛跑' }],
      },
      { id: 'schedules-noise', en: 'Learning-rate schedules and gradient noise', zh: '学习率调度与梯度噪声' },
      { id: 'second-order', en: 'Jacobian, Hessian and Newton', zh: '雅可比、海森与牛顿法' },
    ],
  },
  {
    theme: 'classifier',
    lessons: [
      { id: 'text-preprocessing', en: 'From text to numbers', zh: '从文本到数字' },
      { id: 'classifier', en: 'The classifier of the course', zh: '课程的分类器' },
    ],
  },
  {
    theme: 'sequences',
    lessons: [
      { id: 'seq2seq-attention', en: 'Sequence to sequence with attention', zh: '序列到序列与注意力' },
      { id: 'beam-search', en: 'Beam search', zh: '集束搜索' },
      { id: 'word2vec', en: 'Word vectors', zh: '词向量' },
      { id: 'fasttext', en: 'fastText', zh: 'fastText' },
      { id: 'em', en: 'Expectation–maximisation', zh: 'EM 算法' },
      { id: 'hmm-viterbi', en: 'Hidden Markov models and Viterbi', zh: '隐马尔可夫模型与维特比算法' },
      { id: 'crf', en: 'Conditional random fields', zh: '条件随机场' },
      { id: 'gnn', en: 'Graph neural networks', zh: '图神经网络' },
    ],
  },
];
