/** @file What the choices, options and presets of the lesson `text-cnn` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { textCnn } from './derivation.ts';

export const names: NamesOf<typeof textCnn> = {
  choices: {
    pooling: { en: 'pooling', zh: '池化' },
    f: { en: 'function f', zh: '函数 f' },
  },
  options: {
    'one-max': { en: '1-max', zh: '1-max' },
    'k-max': { en: 'k-max', zh: 'k-max' },
    average: { en: 'average', zh: '平均' },
    relu: { en: 'ReLU', zh: 'ReLU' },
    tanh: { en: 'tanh', zh: 'tanh' },
  },
  presets: {
    'not-bad': { en: '“not bad but not good”', zh: '“不坏但不好”' },
  },
};
