/** @file What the choices, options and presets of the lesson `hmm-viterbi` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { hmmViterbi } from './derivation.ts';

export const names: NamesOf<typeof hmmViterbi> = {
  choices: { paths: { en: 'paths', zh: '路径' } },
  options: { all: { en: 'all of them', zh: '全部路径' }, best: { en: 'the best one', zh: '最优路径' } },
  presets: { agreements: { en: 'three agreements', zh: '三次观测' } },
};
