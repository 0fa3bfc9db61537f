/** @file What the choices, options and presets of the lesson `beam-search` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { beamSearch } from './derivation.ts';

export const names: NamesOf<typeof beamSearch> = {
  choices: {},
  options: {},
  presets: {
    myopic: { en: 'the best is missed by greedy search', zh: '贪心错过最优' },
    wider: { en: 'a wider beam finds less', zh: '束更宽，结果更差' },
    misses: { en: 'two are not enough', zh: '保留两个还不够' },
  },
};
