/** @file What the choices, options and presets of the lesson `batch-norm` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { batchNorm } from './derivation.ts';

export const names: NamesOf<typeof batchNorm> = {
  choices: {
    statistics: { en: 'statistics', zh: '统计量' },
    epsilon: { en: 'ε', zh: 'ε' },
    remembered: { en: 'running variance', zh: '滑动方差' },
  },
  options: {
    batch: { en: 'of the batch', zh: '批次的' },
    running: { en: 'running', zh: '滑动的' },
    inside: { en: 'under the root', zh: '根号内' },
    outside: { en: 'beside the root', zh: '根号外' },
    population: { en: 'divided by N', zh: '除以 N' },
    sample: { en: 'divided by N − 1 (PyTorch)', zh: '除以 N − 1（PyTorch）' },
  },
  presets: {
    'four-values': { en: 'four values: −4, 2, 4, 10', zh: '四个值：−4、2、4、10' },
    'no-epsilon': { en: 'the same with ε = 0', zh: '同上，ε = 0' },
    'two-samples': { en: 'a batch of two', zh: '批次只有两个样本' },
    'one-sample': { en: 'a batch of one', zh: '批次只有一个样本' },
  },
};
