/** @file What the choices and options of the lesson `rnn` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { rnn } from './derivation.ts';

export const names: NamesOf<typeof rnn> = {
  choices: {
    phi: { en: 'activation', zh: '激活函数' },
    loss: { en: 'loss', zh: '损失' },
  },
  options: {
    tanh: { en: 'tanh', zh: 'tanh' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    relu: { en: 'ReLU', zh: 'ReLU' },
    total: { en: 'total loss', zh: '总损失' },
    last: { en: 'last loss', zh: '末步损失' },
    upstream: { en: 'gradients given', zh: '给定上游梯度' },
    squares: { en: 'squares on h', zh: 'h 的平方误差' },
  },
  presets: {},
};
