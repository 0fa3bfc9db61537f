/** @file The course: every lesson, written or to come, in reading order. One line to import a lesson, one to name it. */
import { type Course, definitionsOf, lessonsOf, part, sourceNote, theme, written } from '#words/course.ts';
import { keys } from './keys.ts';
import type { Definition } from '#derive/derivation.ts';
import { activations } from './activations/index.ts';
import { logisticRegression } from './logistic-regression/index.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy/index.ts';
import { twoLayer } from './two-layer/index.ts';
import { convDense } from './conv-dense/index.ts';
import { conv2d } from './conv-dense/layer.ts';
import { pooling } from './pooling/index.ts';
import { conv1x1 } from './conv-1x1/index.ts';
import { textCnn } from './text-cnn/index.ts';
import { scalarRnn } from './scalar-rnn/index.ts';
import { rnn } from './rnn/index.ts';
import { gradientVanishing } from './gradient-vanishing/index.ts';
import { lstm } from './lstm/index.ts';
import { gru } from './gru/index.ts';
import { bidirectionalStacked } from './bidirectional-stacked/index.ts';
import { batchNorm } from './batch-norm/index.ts';
import { residualHighway } from './residual-highway/index.ts';
import { dropout } from './dropout/index.ts';
import { regularization } from './regularization/index.ts';
import { optimizers } from './optimizers/index.ts';
import { schedulesNoise } from './schedules-noise/index.ts';
import { secondOrder } from './second-order/index.ts';
import { textPreprocessing } from './text-preprocessing/index.ts';
import { classifier } from './classifier/index.ts';
import { COUNTED, about } from './about.ts';
import { hmmViterbi } from './hmm-viterbi/index.ts';
import { seq2seqAttention } from './seq2seq-attention/index.ts';
import { em } from './em/index.ts';
import { crf } from './crf/index.ts';
import { gnn } from './gnn/index.ts';
import { fasttext } from './fasttext/index.ts';
import { beamSearch } from './beam-search/index.ts';
import { word2vec } from './word2vec/index.ts';
import { glossary } from './glossary.ts';

export const course: Course = {
  keys,
  glossary,
  about,
  counted: COUNTED,
  laboratories: [
    { lesson: 'gradient-vanishing', title: { en: 'Watch gradients vanish', zh: '看梯度消失' } },
    {
      lesson: 'optimizers',
      below: 'race/',
      title: { en: 'The race of the optimizers', zh: '优化器赛跑' },
    },
    { lesson: 'classifier', title: { en: 'Train the classifier', zh: '训练分类器' } },
  ],
  specimen: {
    lesson: 'rnn',
    of: 'dW',
    by: 'sum-over-time',
    entry: [0, 0],
    lit: 2,
    drag: { of: 'x[2]', at: 0 },
    column: ['x', 'h', 'L'],
  },
  themes: [
    theme('foundations', 'Foundations', '基础', [
      written(activations, 'Activation functions', '激活函数'),
      written(logisticRegression, 'Logistic regression', '逻辑回归'),
      written(softmaxCrossEntropy, 'Softmax and cross-entropy', 'softmax 与交叉熵'),
      written(twoLayer, 'A network of two layers', '两层网络'),
    ]),
    theme('convolution', 'Convolution', '卷积', [
      written(convDense, 'A convolution and two dense layers', '卷积层与两个全连接层'),
      written(pooling, 'Pooling', '池化'),
      written(conv1x1, 'The 1 × 1 convolution', '1 × 1 卷积'),
      written(textCnn, 'Convolution over text', '文本卷积'),
    ]),
    theme('recurrence', 'Recurrence', '循环网络', [
      written(scalarRnn, 'A recurrent network of scalars', '标量循环网络'),
      written(rnn, 'The recurrent network', '循环神经网络'),
      written(gradientVanishing, 'Vanishing and exploding gradients', '梯度消失与梯度爆炸'),
      written(lstm, 'The LSTM', 'LSTM'),
      written(gru, 'The GRU', 'GRU'),
      written(bidirectionalStacked, 'Masks, stacks and both directions', '掩码、堆叠与双向'),
    ]),
    theme('flow', 'Gradient flow', '梯度的流动', [
      written(batchNorm, 'Batch normalisation', '批归一化'),
      written(residualHighway, 'Residual and highway networks', '残差网络与高速公路网络'),
      written(dropout, 'Dropout', '随机失活'),
      written(regularization, 'Regularisation', '正则化'),
    ]),
    theme('optimizers', 'Optimizers', '优化算法', [
      written(optimizers, 'From gradient descent to AdamW', '从梯度下降到 AdamW', [
        { id: 'race', title: { en: 'The race of the optimizers', zh: '优化器赛跑' } },
      ]),
      written(schedulesNoise, 'Learning-rate schedules and gradient noise', '学习率调度与梯度噪声'),
      written(secondOrder, 'Jacobian, Hessian and Newton', '雅可比、海森与牛顿法'),
    ]),
    theme('classifier', 'The classifier', '文本分类器', [
      written(textPreprocessing, 'From text to numbers', '从文本到数字'),
      written(classifier, 'The classifier of the course', '课程的分类器'),
    ]),
    theme('sequences', 'Sequence to sequence, and the rest', '序列到序列及其他', [
      written(seq2seqAttention, 'Sequence to sequence with attention', '序列到序列与注意力'),
      written(beamSearch, 'Beam search', '集束搜索'),
      written(word2vec, 'Word vectors', '词向量'),
      written(fasttext, 'fastText', 'fastText'),
      written(em, 'Expectation–maximisation', 'EM 算法'),
      written(hmmViterbi, 'Hidden Markov models and Viterbi', '隐马尔可夫模型与维特比算法'),
      written(crf, 'Conditional random fields', '条件随机场'),
      written(gnn, 'Graph neural networks', '图神经网络'),
    ]),
  ],
  notes: [
    sourceNote('000', 124, [
      part(1, 'question 1', '第 1 题'),
      part(36, 'part 3, experiments', '第 3 部分，实验'),
    ]),
    sourceNote('001', 118, [
      part(1, 'question 1', '第 1 题'),
      part(50, 'question 2, 1)', '第 2 题 1)'),
      part(74, 'question 2, 2)', '第 2 题 2)'),
    ]),
    sourceNote('002', 120, [
      part(1, 'part 1', 'Part 1'),
      part(36, 'optional question, LSTM', '选做题，LSTM'),
      part(112, 'part 2', 'Part 2'),
    ]),
    sourceNote('003', 490, [
      part(1, 'section 1, LSTM and GRU', '第 1 节 LSTM/GRU'),
      part(90, 'section 3, vanishing and exploding', '第 3 节 梯度消失、梯度爆炸'),
      part(128, 'section 4, against overfitting', '第 4 节 防止过拟合'),
      part(167, 'section 5, ResNet and highway', '第 5 节 Resnet/highway'),
      part(199, 'section 6, CNN', '第 6 节 CNN'),
      part(233, 'section 7, optimizers', '第 7 节 优化算法'),
      part(340, 'section 7, logistic regression, softmax, RNN', '第 7 节 逻辑回归、softmax、RNN'),
      part(435, 'section 8 and after', '第 8 节及以后'),
    ]),
    sourceNote('004', 48, [part(1, 'question 1', '第 1 题'), part(39, 'question 1, 2)', '第 1 题 2)')]),
  ],
};

export const definitionOf = definitionsOf(course);
export const DERIVATIONS = lessonsOf(course).map((lesson) => lesson.definition);

/** Derivations whose lessons are still to be written; the command line has them already. */
export const AHEAD: readonly Definition[] = [];

/** What the command line can be asked: the derivations of the lessons, and what has no lesson of its own. */
export const ASKED: readonly Definition[] = [...DERIVATIONS, ...AHEAD, conv2d];
export const askedFor = (id: string): Definition | undefined => ASKED.find((d) => d.id === id);
