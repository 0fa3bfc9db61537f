/** @file What the choices, options and presets of the lesson `softmax-cross-entropy` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { softmaxCrossEntropy } from './derivation.ts';

export const names: NamesOf<typeof softmaxCrossEntropy> = {
  choices: { target: { en: 'target', zh: '目标' } },
  options: {
    'one-hot': { en: 'one-hot', zh: '独热' },
    weights: { en: 'any weights', zh: '任意权重' },
  },
  presets: {
    'scores-2-1-0': { en: 'logits 2, 1, 0', zh: 'logits 为 2、1、0' },
    'equal-scores': { en: 'equal logits', zh: 'logits 全相等' },
    'sure-and-right': { en: 'sure and right', zh: '有把握且正确' },
    'sure-and-wrong': { en: 'sure and wrong', zh: '有把握却错了' },
  },
};
