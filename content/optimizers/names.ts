/** @file What the choices, options and presets of the lesson `optimizers` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { optimizers } from './derivation.ts';

export const names: NamesOf<typeof optimizers> = {
  choices: {
    rule: { en: 'update rule', zh: '更新规则' },
  },
  options: {
    adam: { en: 'Adam', zh: 'Adam' },
    adamw: { en: 'AdamW', zh: 'AdamW' },
    'adam-uncorrected': { en: 'Adam, not corrected', zh: '未修正的 Adam' },
    gd: { en: 'gradient descent', zh: '梯度下降' },
    momentum: { en: 'momentum', zh: '动量法' },
    'nesterov-shifted': { en: 'Nesterov, shifted', zh: 'Nesterov（平移）' },
    adagrad: { en: 'AdaGrad', zh: 'AdaGrad' },
    rmsprop: { en: 'RMSProp', zh: 'RMSProp' },
    adadelta: { en: 'AdaDelta', zh: 'AdaDelta' },
    'adam-hat': { en: 'Adam, ε beside √s (Keras)', zh: 'Adam，ε 加在 √s 上（Keras）' },
    amsgrad: { en: 'AMSGrad', zh: 'AMSGrad' },
    nadam: { en: 'Nadam', zh: 'Nadam' },
    'rmsprop-momentum': { en: 'RMSProp with momentum', zh: '带动量的 RMSProp' },
    nesterov: { en: 'Nesterov on a quadratic, ahead by βm', zh: '二次函数上的 Nesterov，前瞻 βm' },
    'nesterov-far': { en: 'Nesterov on a quadratic, ahead by m', zh: '二次函数上的 Nesterov，前瞻 m' },
  },
  presets: {
    'from-zero': { en: 'memories empty', zh: '记忆从零开始' },
    'same-gradient': { en: 'the same gradient at every step', zh: '每步梯度相同' },
  },
};
