/** @file What the choices, options and presets of the lesson `scalar-rnn` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { scalarRnn } from './derivation.ts';

export const names: NamesOf<typeof scalarRnn> = {
  choices: {},
  options: {},
  presets: {
    'all-active': { en: 'all steps active', zh: '各步都激活' },
    'one-dead': { en: 'step 2 dead', zh: '第 2 步未激活' },
    'last-dead': { en: 'last step dead', zh: '最后一步未激活' },
  },
};
