/** @file The words of the one step, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { oneStep } from './figure.ts';

const en = {
  title: 'One step, seen on all vectors',
  settings: {
    centre: { name: 'word in the middle', of: sameWords() },
    neighbour: { name: 'its neighbour', of: sameWords() },
    rate: 'learning rate η',
    K: 'words by chance K',
  },
  output: { softmax: 'softmax', negative: 'negative sampling', tree: 'tree' },
  first: 'First table E',
  second: 'Second table U',
  nodes: 'Nodes Θ',
  secondOf: 'Second table U, {output}',
  nodesOf: 'Nodes Θ, {output}',
  firstLabel:
    'The eight vectors of the first table in the plane. Only that of {centre} moves, in three ways, one for each output.',
  secondLabel: 'The vectors of the second table under {output}: {n} of {all} move, the farthest by {far}.',
  asked: 'moves; its arrow shows where to',
  still: 'receives nothing',
  drawn: 'Drawn by chance: {words}.',
  path: 'From the root to {word}: {path}.',
  left: 'left',
  right: 'right',
  apart: ', ',
  head: {
    output: 'output',
    first: 'move in E',
    second: 'move in U or Θ',
    before: 'loss before',
    after: 'loss after',
  },
  of: '{n} of {all}',
  far: 'How far each vector moves',
  caption:
    'Eight characters with the counts 9, 6, 5, 3, 3, 2, 2, 1; vectors of two entries, drawn by chance, the same for all three outputs; the negatives are different ones. The nodes are numbered from the root, 1. A 0 without decimals is exactly 0.',
} satisfies WordsOf<typeof oneStep>;

const zh: typeof en = {
  title: '一步之中的所有向量',
  settings: {
    centre: { name: '中心字', of: sameWords() },
    neighbour: { name: '邻字', of: sameWords() },
    rate: '学习率 η',
    K: '随机词个数 K',
  },
  output: { softmax: 'softmax', negative: '负采样', tree: '树' },
  first: '第一张表 E',
  second: '第二张表 U',
  nodes: '节点 Θ',
  secondOf: '第二张表 U，{output}',
  nodesOf: '节点 Θ，{output}',
  firstLabel: '平面上第一张表的八个向量。只有“{centre}”的向量移动，三种输出各移动到一处。',
  secondLabel: '{output}时第二张表的向量：{all} 个中有 {n} 个移动，最远移动 {far}。',
  asked: '移动，箭头指向去处',
  still: '梯度为 0',
  drawn: '随机抽到：{words}。',
  path: '从根到“{word}”：{path}。',
  left: '左',
  right: '右',
  apart: '，',
  head: {
    output: '输出',
    first: 'E 中移动的行',
    second: 'U 或 Θ 中移动的行',
    before: '之前的损失',
    after: '之后的损失',
  },
  of: '{all} 个中的 {n} 个',
  far: '每个向量移动多远',
  caption:
    '八个字，计数为 9、6、5、3、3、2、2、1；向量有两个分量，随机抽取，三种输出的起点相同；负例互不相同。节点从根开始编号，根是 1。不带小数的 0 恰好是 0。',
};

/** Characters are their own names. */
function sameWords() {
  return { 的: '的', 好: '好', 吃: '吃', 汤: '汤', 面: '面', 辣: '辣', 麻: '麻', 退: '退' } as const;
}

export const words = both({ en, zh });
export type OneStepWords = ReturnType<typeof words>;
