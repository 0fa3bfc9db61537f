/** @file What the choices, options and presets of the lesson `conv-1x1` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { conv1x1 } from './derivation.ts';

export const names: NamesOf<typeof conv1x1> = {
  choices: {
    f: { en: 'function f', zh: '函数 f' },
  },
  options: {
    relu: { en: 'ReLU', zh: 'ReLU' },
    tanh: { en: 'tanh', zh: 'tanh' },
  },
  presets: {
    'four-pixels': { en: 'four pixels', zh: '四个像素' },
    'one-place': { en: 'one place: a dense layer', zh: '一个位置：全连接层' },
  },
};
