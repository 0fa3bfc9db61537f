/** @file What the choices, options and presets of the lesson `gradient-vanishing` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { gradientVanishing } from './derivation.ts';

export const names: NamesOf<typeof gradientVanishing> = {
  choices: {
    phi: { en: 'activation', zh: '激活函数' },
  },
  options: {
    tanh: { en: 'tanh', zh: 'tanh' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    relu: { en: 'ReLU', zh: 'ReLU' },
  },
  presets: {
    vanish: { en: 'vanishes: 0.8 × rotation', zh: '消失：0.8 × 旋转' },
    explode: { en: 'explodes: 1.5 × rotation', zh: '爆炸：1.5 × 旋转' },
    transient: { en: 'grows, then decays: [[.9, 5], [0, .9]]', zh: '先增后减：[[.9, 5], [0, .9]]' },
    'two-but-shrinks': { en: 'σ = 2, yet decays: [[0, 2], [.1, 0]]', zh: 'σ = 2 却衰减：[[0, 2], [.1, 0]]' },
    negative: { en: 'explodes: −1.5 I', zh: '爆炸：−1.5 I' },
    'sigmoid-explodes': { en: 'sigmoid explodes: 8 I', zh: 'sigmoid 也爆炸：8 I' },
    'sigmoid-vanishes': { en: 'sigmoid vanishes: 2 I', zh: 'sigmoid 消失：2 I' },
    identity: { en: 'ReLU keeps: I', zh: 'ReLU 保持：I' },
    'relu-shrinks': { en: 'ReLU vanishes: 0.9 I', zh: 'ReLU 消失：0.9 I' },
    'relu-grows': { en: 'ReLU explodes: 1.1 I', zh: 'ReLU 爆炸：1.1 I' },
  },
};
