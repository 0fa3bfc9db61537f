/** @file What the choices, options and presets of the lesson `residual-highway` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { residualHighway } from './derivation.ts';

export const names: NamesOf<typeof residualHighway> = {
  choices: {
    phi: { en: 'activation', zh: '激活函数' },
  },
  options: {
    tanh: { en: 'tanh', zh: 'tanh' },
    relu: { en: 'ReLU', zh: 'ReLU' },
  },
  presets: {
    'small-blocks': { en: 'small blocks', zh: '小的残差块' },
    doubles: { en: 'every layer doubles', zh: '每层加倍' },
    cancels: { en: 'block takes away its input', zh: '残差块抵消输入' },
    carries: { en: 'gates nearly closed', zh: '门几乎关闭' },
  },
};
