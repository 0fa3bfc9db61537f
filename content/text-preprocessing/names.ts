/** @file What the choices, options and presets of the lesson `text-preprocessing` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { textPreprocessing } from './derivation.ts';

export const names: NamesOf<typeof textPreprocessing> = {
  choices: {},
  options: {},
  presets: {
    'short-review': { en: '不好吃 and a pad', zh: '不好吃，补一个填充' },
    'said-twice': { en: '好吃好: said twice', zh: '好吃好：重复一个字' },
    'one-word': { en: 'one word: skip-gram', zh: '只有一个词：skip-gram' },
    'pads-count': { en: 'pads count as words', zh: '填充也当作词' },
  },
};
