/** @file What the choices, options and presets of the lesson `pooling` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { pooling } from './derivation.ts';

export const names: NamesOf<typeof pooling> = {
  choices: {
    kind: { en: 'pooling', zh: '池化方式' },
  },
  options: {
    max: { en: 'max', zh: '最大' },
    average: { en: 'average', zh: '平均' },
  },
  presets: {
    overlapping: { en: '3 × 3, stride 2: overlapping', zh: '3 × 3，步幅 2：重叠' },
    'side-by-side': { en: '2 × 2, stride 2: side by side', zh: '2 × 2，步幅 2：不重叠' },
    'whole-map': { en: 'the whole map: global', zh: '整张图：全局池化' },
  },
};
