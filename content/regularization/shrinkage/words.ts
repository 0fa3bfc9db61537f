/** @file The words of the figure of the two penalties, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { shrinkage } from './figure.ts';

const en = {
  title: 'Two penalties on one quadratic',
  settings: {
    curvature: { name: 'Curvatures', of: { equal: 'equal curvatures', unequal: 'unequal curvatures' } },
    lambda: 'λ',
  },
  lambdaAxis: 'weight of the penalty λ',
  axes: { ridge: 'weights under L2', lasso: 'weights under L1' },
  label: {
    ridge:
      'Five weights under the L2 penalty against λ on a logarithmic axis. All approach 0 and none reaches it. At λ = {lambda}: {values}.',
    lasso:
      'Five weights under the L1 penalty against λ on a logarithmic axis. One after another becomes exactly 0. At λ = {lambda}: {values}.',
  },
  read: 'At λ = {lambda}, L1 has set {zeros} of {n} weights to 0. L2 has set none, and leaves {freedom} of {n} degrees of freedom.',
  caption: 'Move the slider: the violet line shows the λ that the table reads off.',
  weight: 'weight',
  columns: { a: 'without penalty, a', c: 'curvature c', ridge: 'L2', lasso: 'L1' },
} satisfies WordsOf<typeof shrinkage>;

const zh: typeof en = {
  title: '同一个二次函数上的两种惩罚',
  settings: {
    curvature: { name: '曲率', of: { equal: '曲率相同', unequal: '曲率不同' } },
    lambda: 'λ',
  },
  lambdaAxis: '惩罚的权重 λ',
  axes: { ridge: 'L2 下的权重', lasso: 'L1 下的权重' },
  label: {
    ridge:
      'L2 惩罚下五个权重随 λ 的变化，横轴为对数。它们都趋于 0，但都不会到达 0。在 λ = {lambda} 处：{values}。',
    lasso:
      'L1 惩罚下五个权重随 λ 的变化，横轴为对数。它们一个接一个变成恰好 0。在 λ = {lambda} 处：{values}。',
  },
  read: '在 λ = {lambda} 处，L1 使 {n} 个权重中的 {zeros} 个成为 0；L2 一个也没有，留下 {n} 个自由度中的 {freedom} 个。',
  caption: '移动滑块：紫线标出表中读数所在的 λ。',
  weight: '权重',
  columns: { a: '无惩罚时 a', c: '曲率 c', ridge: 'L2', lasso: 'L1' },
};

export const words = both({ en, zh });
export type ShrinkageWords = ReturnType<typeof words>;
