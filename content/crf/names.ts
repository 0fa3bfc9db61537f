/** @file What the choices, options and presets of the lesson `crf` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { crf } from './derivation.ts';

export const names: NamesOf<typeof crf> = {
  choices: { paths: { en: 'rows of tags', zh: '标签序列' } },
  options: { all: { en: 'all of them', zh: '全部序列' }, best: { en: 'the best one', zh: '最优序列' } },
  presets: {
    agreements: { en: 'three words', zh: '三个词' },
    'label-bias': { en: 'label bias', zh: '标签偏置' },
  },
};
