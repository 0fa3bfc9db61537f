/** @file The words of the figure of weight decay, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { decay } from './figure.ts';

const en = {
  title: 'Weight decay in three optimizers',
  settings: {
    size: 'size of the gradients',
    lambda: 'λ',
  },
  methods: { gd: 'gradient descent', adam: 'Adam with L2', adamw: 'AdamW' },
  comma: ', ',
  xAxis: 'step',
  yAxis: 'weight',
  label:
    'A weight that starts at 1, for 200 steps under gradients of size {size} that cancel, λ = {lambda}. At the end: {values}.',
  read: 'After {steps} steps of 0.01 the weight is: {values}.',
  caption:
    'The gradients of the data cancel (plus, minus, minus, plus), so in the long run only the penalty moves the weight. Drawn after every fourth step. Move the size of the gradients, and watch which of the lines moves.',
} satisfies WordsOf<typeof decay>;

const zh: typeof en = {
  title: '三种优化器里的权重衰减',
  settings: {
    size: '梯度的大小',
    lambda: 'λ',
  },
  methods: { gd: '梯度下降', adam: 'Adam 加 L2', adamw: 'AdamW' },
  comma: '，',
  xAxis: '步',
  yAxis: '权重',
  label: '一个从 1 开始的权重走 200 步，梯度大小为 {size} 且互相抵消，λ = {lambda}。最后：{values}。',
  read: '学习率 0.01，走 {steps} 步之后的权重：{values}。',
  caption:
    '数据的梯度互相抵消（正、负、负、正），长远来看只有惩罚使权重移动。每四步画一点。改变梯度的大小，看哪一条线会动。',
};

export const words = both({ en, zh });
export type DecayWords = ReturnType<typeof words>;
