/** @file What the choices, options and presets of the lesson `seq2seq-attention` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { seq2seqAttention } from './derivation.ts';

export const names: NamesOf<typeof seq2seqAttention> = {
  choices: { score: { en: 'score', zh: '打分方式' } },
  options: {
    additive: { en: 'additive', zh: '加性' },
    scaled: { en: 'scaled dot product', zh: '缩放点积' },
  },
  presets: {
    'by-hand': { en: 'by hand: two source words', zh: '笔算：源句两个词' },
    plane: { en: 'four annotations in the plane', zh: '平面上的四个注解向量' },
  },
};
