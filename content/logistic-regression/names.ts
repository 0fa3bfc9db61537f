/** @file What the choices, options and presets of the lesson `logistic-regression` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { logisticRegression } from './derivation.ts';

export const names: NamesOf<typeof logisticRegression> = {
  choices: {},
  options: {},
  presets: {
    'six-points': { en: 'six points', zh: '六个点' },
    'zero-weights': { en: 'all weights 0', zh: '权重全为 0' },
    separable: { en: 'separable points', zh: '可分的点' },
    'wrong-way': { en: 'the wrong way round', zh: '方向全反' },
  },
};
