/** @file The words of the figure of the three outputs, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { threeWays } from './figure.ts';

const en = {
  title: 'One pair of neighbours, learnt in three ways',
  settings: {
    steps: 'steps taken with this pair',
    K: 'words by chance K',
    tree: {
      name: 'tree',
      of: { huffman: 'by frequency (Huffman)', balanced: 'balanced', chance: 'by chance' },
    },
  },
  pair: 'middle and neighbour',
  absent: 'Both characters have to occur in the reviews; “{pair}” will not do.',
  failed: 'The reviews could not be loaded. Reload the page when you are online.',
  output: { softmax: 'softmax', negative: 'negative sampling', tree: 'tree' },
  head: {
    output: 'output',
    rows: 'rows that move',
    products: 'multiplications',
    before: 'loss before',
    now: 'loss now',
  },
  of: '{n} of {size}',
  grid: '{output}: {n} of {size} rows of the second table receive a gradient.',
  gridLabel:
    'A cell for each row of the second table, frequent words first. {output}: {n} of {size} rows receive a gradient; {pulled} of them are pulled to the middle word, the others are pushed away.',
  pulled: 'pulled to the middle word',
  pushed: 'pushed away',
  still: 'not touched',
  icicle:
    'The tree as an icicle: {words} words, each as wide as it is frequent. The path to {word} is lit and passes {n} nodes.',
  path: 'From the root to {word}: {n} turns, each with the probability that the model gives it.',
  left: 'left',
  right: 'right',
  together: 'All multiplied: {p}.',
  lengths:
    'Mean length of a path {mean}; entropy of the counts {entropy}; log₂ V = {bits}. The longest path has {depth} turns.',
  caption:
    'Vectors of 16 entries, drawn by chance; steps at the rate 0.5. The losses are of different questions and cannot be compared with one another: only that each falls.',
} satisfies WordsOf<typeof threeWays>;

const zh: typeof en = {
  title: '同一对邻词，三种学法',
  settings: {
    steps: '用这一对走了几步',
    K: '随机词个数 K',
    tree: { name: '树', of: { huffman: '按频率（哈夫曼）', balanced: '平衡', chance: '随机' } },
  },
  pair: '中心字与邻字',
  absent: '两个字都要在评论里出现过，“{pair}”不行。',
  failed: '评论没有载入。请联网后重新载入本页。',
  output: { softmax: 'softmax', negative: '负采样', tree: '树' },
  head: { output: '输出', rows: '移动的行', products: '乘法次数', before: '之前的损失', now: '现在的损失' },
  of: '{size} 行中的 {n} 行',
  grid: '{output}：第二张表的 {size} 行中，{n} 行得到梯度。',
  gridLabel:
    '第二张表的每一行是一个小格，常见字在前。{output}：{size} 行中有 {n} 行得到梯度，其中 {pulled} 行被拉向中心字，其余被推开。',
  pulled: '拉向中心字',
  pushed: '推开',
  still: '没有动',
  icicle: '冰柱图画出的树：{words} 个字，越常见越宽。通向“{word}”的路径被点亮，经过 {n} 个节点。',
  path: '从根到“{word}”：转 {n} 次，每次旁边是模型给它的概率。',
  left: '左',
  right: '右',
  together: '全部相乘：{p}。',
  lengths: '路径的平均长度 {mean}；计数的熵 {entropy}；log₂ V = {bits}。最长的路径转 {depth} 次。',
  caption:
    '向量有 16 个分量，随机抽取；步长 0.5。三个损失回答的是不同的问题，不能互相比较，只看它们各自下降。',
};

export const words = both({ en, zh });
export type ThreeWaysWords = ReturnType<typeof words>;
