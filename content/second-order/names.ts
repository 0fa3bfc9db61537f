/** @file What the choices, options and presets of the lesson `second-order` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { secondOrder } from './derivation.ts';

export const names: NamesOf<typeof secondOrder> = {
  choices: {
    loss: { en: 'loss', zh: '损失' },
  },
  options: {
    logistic: { en: 'logistic regression', zh: '逻辑回归' },
    'softmax-loss': { en: 'softmax and cross-entropy', zh: 'softmax 与交叉熵' },
    quadratic: { en: 'a quadratic', zh: '二次函数' },
  },
  presets: {
    students: { en: 'six students', zh: '六名学生' },
    sure: { en: 'sure, far from the minimum', zh: '过于肯定，远离最小值' },
    saddle: { en: 'a saddle', zh: '鞍点' },
  },
};
