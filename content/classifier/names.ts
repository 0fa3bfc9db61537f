/** @file What the choices, options and presets of the lesson `classifier` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { classifier } from './derivation.ts';

export const names: NamesOf<typeof classifier> = {
  choices: {
    encoder: { en: 'encoder', zh: '编码方式' },
  },
  options: {
    state: { en: 'last true state', zh: '真实的末状态' },
    mean: { en: 'mean of the vectors', zh: '词向量的平均' },
  },
  presets: {
    'padded-behind': { en: 'pads behind', zh: '填充在后' },
    'pads-read': { en: 'pads read as words', zh: '填充当作词来读' },
    'none-dropped': { en: 'p = 0, none dropped', zh: 'p = 0，一个不丢' },
    'sure-and-wrong': { en: 'sure and wrong', zh: '有把握却错了' },
  },
};
