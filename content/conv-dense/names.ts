/** @file What the choices, options and presets of the lesson `conv-dense` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { convDense } from './derivation.ts';

export const names: NamesOf<typeof convDense> = {
  choices: {
    loss: { en: 'loss', zh: '损失' },
    f: { en: 'function f', zh: '函数 f' },
  },
  options: {
    entropy: { en: 'cross-entropy', zh: '交叉熵' },
    squares: { en: 'mean square', zh: '均方误差' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    tanh: { en: 'tanh', zh: 'tanh' },
    relu: { en: 'ReLU', zh: 'ReLU' },
  },
  presets: {
    stroke: { en: 'a vertical stroke', zh: '一条竖线' },
  },
};
