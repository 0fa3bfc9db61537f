/** @file The words of the figure of depth, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { deep } from './figure.ts';

const en = {
  title: 'How deep can it be?',
  settings: {
    graph: { name: 'graph', of: { karate: 'karate club', pupils: 'twelve pupils' } },
    L: { name: 'layers', of: '{n}' },
    rule: { name: 'rule', of: { symmetric: 'symmetric', mean: 'mean' } },
  },
  train: 'train, {n} steps',
  stop: 'stop',
  drawing: '{right} of the nodes with an unknown camp are put into the right one after {step} steps.',
  layers: 'exchanges, or layers',
  left: 'share outside the still direction',
  plot: 'Left outside the still direction: repeated exchange alone falls from {from} to {to} after {most}; in the last layer of the network it is {now}.',
  exchange: 'exchange alone',
  before: 'before training',
  after: 'now',
  reading: 'After {n} layers',
  start: 'before training',
  steps: 'after {n} steps',
  loss: 'loss at the two known nodes',
  right: 'right among the others',
  outside: 'left outside, last layer',
  gradient: 'size of the gradient at W₁',
  caption:
    'Nodes with two rims are known. Filled is the camp of node 0, as the network sees it; a broken red rim says that it is wrong. Every node is told apart by its number alone: X is the identity matrix. Sixteen units a layer, Adam.',
} satisfies WordsOf<typeof deep> & Record<string, unknown>;

const zh: typeof en = {
  title: '可以有多深？',
  settings: {
    graph: { name: '图', of: { karate: '空手道俱乐部', pupils: '十二名学生' } },
    L: { name: '层数', of: '{n}' },
    rule: { name: '归一化', of: { symmetric: '对称', mean: '平均' } },
  },
  train: '训练 {n} 步',
  stop: '停',
  drawing: '{step} 步之后，阵营未知的节点中分对的占 {right}。',
  layers: '交换次数或层数',
  left: '不动方向之外所占的比例',
  plot: '不动方向之外的比例：只做交换时，{most} 次之后从 {from} 降到 {to}；网络最后一层是 {now}。',
  exchange: '只做交换',
  before: '训练前',
  after: '现在',
  reading: '{n} 层之后',
  start: '训练前',
  steps: '{n} 步后',
  loss: '两个已知节点上的损失',
  right: '其余节点中分对的',
  outside: '最后一层在方向之外的比例',
  gradient: 'W₁ 上梯度的范数',
  caption:
    '双圈的节点阵营已知。实心表示网络认为它与节点 0 同一阵营，红色虚线圈表示分错。节点只靠编号来区分：X 是单位矩阵。每层 16 个单元，用 Adam。',
};

export const words = both({ en, zh });
export type DeepWords = ReturnType<typeof words>;
