/** @file What the choices, options and presets of the lesson `dropout` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { dropout } from './derivation.ts';

export const names: NamesOf<typeof dropout> = {
  choices: {
    phase: { en: 'phase', zh: '阶段' },
    scaling: { en: 'scaling', zh: '缩放' },
  },
  options: {
    training: { en: 'training', zh: '训练' },
    test: { en: 'test', zh: '测试' },
    inverted: { en: 'inverted', zh: '倒置缩放' },
    classic: { en: 'classic', zh: '经典缩放' },
  },
  presets: {
    'two-of-four': { en: 'p = 0.5, two of four kept', zh: 'p = 0.5，四个保留两个' },
    'one-of-four': { en: 'p = 0.2, one of four dropped', zh: 'p = 0.2，四个丢弃一个' },
    'all-dropped': { en: 'all dropped', zh: '全部丢弃' },
    'none-dropped': { en: 'p = 0, none dropped', zh: 'p = 0，一个不丢' },
  },
};
