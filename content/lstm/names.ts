/** @file What the choices and options of the lesson `lstm` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { lstm } from './derivation.ts';

export const names: NamesOf<typeof lstm> = {
  choices: {
    loss: { en: 'loss', zh: '损失' },
    gates: { en: 'gates', zh: '门' },
  },
  options: {
    total: { en: 'total loss', zh: '总损失' },
    last: { en: 'last loss', zh: '末步损失' },
    upstream: { en: 'gradients given', zh: '给定上游梯度' },
    squares: { en: 'squares on h', zh: 'h 的平方误差' },
    apart: { en: 'gates apart', zh: '各门独立' },
    peephole: { en: 'peepholes', zh: '窥视孔连接' },
    coupled: { en: 'coupled, i = 1 − f', zh: '耦合，i = 1 − f' },
  },
  presets: {
    latch: { en: 'inside quotation marks: set, keep, clear', zh: '引号之内：写入、保持、清除' },
  },
};
