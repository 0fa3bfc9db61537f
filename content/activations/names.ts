/** @file What the choices, options and presets of the lesson `activations` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { activations } from './derivation.ts';

export const names: NamesOf<typeof activations> = {
  choices: {
    phi: { en: 'activation', zh: '激活函数' },
  },
  options: {
    tanh: { en: 'tanh', zh: 'tanh' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    relu: { en: 'ReLU', zh: 'ReLU' },
    leaky: { en: 'leaky ReLU', zh: 'leaky ReLU' },
    prelu: { en: 'PReLU', zh: 'PReLU' },
  },
  presets: {
    slopes: { en: 'slopes at five points', zh: '五个点上的斜率' },
    crossing: { en: 'around the crossing', zh: '交点附近' },
    'one-of-five': { en: 'on for one input of five', zh: '五个输入中只对一个激活' },
    'dead-unit': { en: 'off for all five inputs', zh: '对五个输入都不激活' },
  },
};
