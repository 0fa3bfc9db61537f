/** @file The words of the figure of shifts, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { shift } from './figure.ts';

const en = {
  title: 'A feature moves along one row of a map',
  settings: {
    feature: { name: 'feature', of: { bump: 'smooth bump', spike: 'spike', ripple: 'ripple' } },
    K: 'window',
    stride: 'stride',
    shift: 'moved by',
  },
  readers: { none: 'not pooled', max: 'max', average: 'average', global: 'global max' },
  rows: 'The row, and what is read of it. Outlines: before the feature moved.',
  strip: '{reader}: {values}',
  axisX: 'moved by, in cells',
  axisY: 'relative change ‖y′ − y‖ / ‖y‖',
  plot: 'Relative change of each row against the shift; now {now}.',
  reader: 'What is compared',
  relative: 'relative change',
  largest: 'largest change of an entry',
  along: 'only moved along?',
  stays: 'stays',
  moved: 'yes, by {n}',
  no: 'no',
  caption: 'Stride at most the window. “Only moved along”: the same numbers, some places further.',
} satisfies WordsOf<typeof shift>;

const zh: typeof en = {
  title: '特征沿特征图的一行移动',
  settings: {
    feature: { name: '特征', of: { bump: '平滑的单峰', spike: '尖峰', ripple: '波纹' } },
    K: '窗口',
    stride: '步幅',
    shift: '移动',
  },
  readers: { none: '不池化', max: '最大', average: '平均', global: '全局最大' },
  rows: '这一行，以及从中读出的结果。轮廓线是移动之前的样子。',
  strip: '{reader}：{values}',
  axisX: '移动的格数',
  axisY: '相对变化 ‖y′ − y‖ / ‖y‖',
  plot: '各行的相对变化随移动量的曲线；现在：{now}。',
  reader: '比较的对象',
  relative: '相对变化',
  largest: '单个元素的最大变化',
  along: '只是跟着移动？',
  stays: '不动',
  moved: '是，移了 {n} 格',
  no: '否',
  caption: '步幅不超过窗口。“只是跟着移动”：数都一样，只往后挪了几位。',
};

export const words = both({ en, zh });
export type ShiftWords = ReturnType<typeof words>;
