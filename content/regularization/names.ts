/** @file What the choices, options and presets of the lesson `regularization` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { regularization } from './derivation.ts';

export const names: NamesOf<typeof regularization> = {
  choices: {
    penalty: { en: 'penalty', zh: '惩罚项' },
  },
  options: {
    l2: { en: 'L2', zh: 'L2' },
    l1: { en: 'L1', zh: 'L1' },
  },
  presets: {
    'four-points': { en: 'four points', zh: '四个点' },
    'no-data': { en: 'no data: all inputs 0', zh: '没有数据：输入全为 0' },
    'large-gradients': { en: 'one input a hundred times larger', zh: '一个输入大一百倍' },
  },
};
