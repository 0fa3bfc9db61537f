/** @file What the choices, options and presets of the lesson `em` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { em } from './derivation.ts';

export const names: NamesOf<typeof em> = {
  choices: { source: { en: 'source', zh: '来源' } },
  options: { gaussian: { en: 'bell curves', zh: '钟形曲线' }, coins: { en: 'coins', zh: '硬币' } },
  presets: {
    'four-times': { en: 'four delivery times', zh: '四个送达时间' },
    'two-coins': { en: 'two coins, three rows', zh: '两枚硬币、三行' },
  },
};
