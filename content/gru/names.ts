/** @file What the choices and options of the lesson `gru` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { gru } from './derivation.ts';

export const names: NamesOf<typeof gru> = {
  choices: {
    gate: { en: 'update gate', zh: '更新门' },
    reset: { en: 'reset gate', zh: '重置门' },
    loss: { en: 'loss', zh: '损失' },
  },
  options: {
    u: { en: 'u, replaces', zh: 'u，替换' },
    z: { en: 'z, keeps', zh: 'z，保留' },
    before: { en: 'reset before', zh: '先重置' },
    after: { en: 'reset after', zh: '后重置' },
    total: { en: 'total loss', zh: '总损失' },
    last: { en: 'last loss', zh: '末步损失' },
    upstream: { en: 'gradients given', zh: '给定上游梯度' },
    squares: { en: 'squares on h', zh: 'h 的平方误差' },
  },
  presets: {
    latch: { en: 'inside quotation marks: set, keep, clear', zh: '引号之内：写入、保持、清除' },
  },
  conventions: {
    course: { en: 'this course', zh: '本课程' },
    cho: { en: 'Cho et al. 2014', zh: 'Cho 等，2014' },
    pytorch: { en: 'PyTorch', zh: 'PyTorch' },
  },
};
