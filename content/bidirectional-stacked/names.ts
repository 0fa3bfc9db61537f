/** @file What the choices, options and presets of the lesson `bidirectional-stacked` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { bidirectionalStacked } from './derivation.ts';

export const names: NamesOf<typeof bidirectionalStacked> = {
  choices: {},
  options: {},
  presets: {
    'padded-behind': { en: 'pads behind', zh: '填充在后' },
    'padded-before': { en: 'pads before', zh: '填充在前' },
    'pads-read': { en: 'pads read as words', zh: '填充当作词来读' },
    'all-true': { en: 'no pads', zh: '没有填充' },
  },
};
