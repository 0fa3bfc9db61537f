/** @file What the presets of the lesson `fasttext` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { fasttext } from './derivation.ts';

export const names: NamesOf<typeof fasttext> = {
  choices: {},
  options: {},
  presets: { 'two-in-a-bucket': { en: 'two in a bucket', zh: '两个同桶' } },
};
