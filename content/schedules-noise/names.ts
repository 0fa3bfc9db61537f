/** @file What the choices, options and presets of the lesson `schedules-noise` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { schedulesNoise } from './derivation.ts';

export const names: NamesOf<typeof schedulesNoise> = {
  choices: {
    schedule: { en: 'schedule', zh: '学习率调度' },
  },
  options: {
    constant: { en: 'constant', zh: '恒定' },
    drops: { en: 'drops', zh: '阶梯下降' },
    exponential: { en: 'exponential', zh: '指数衰减' },
    inverse: { en: 'inverse, 1/t', zh: '反比，1/t' },
    root: { en: 'root, 1/√t', zh: '平方根反比，1/√t' },
    cosine: { en: 'cosine', zh: '余弦' },
    warmup: { en: 'warm-up, then cosine', zh: '预热后余弦' },
  },
  presets: {
    'steep-and-flat': { en: 'steep and flat, far start', zh: '一陡一平，从远处出发' },
    'near-the-minimum': { en: 'near the minimum', zh: '从极小点附近出发' },
  },
};
