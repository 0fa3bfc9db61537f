/** @file The words of the figure “rows”, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { rows } from './figure.ts';

const en = {
  title: 'Rows of tags, three ways to make them probable',
  settings: {
    way: {
      name: 'made into probabilities',
      of: { word: 'at each word', step: 'step by step (MEMM)', sentence: 'once for the sentence (CRF)' },
    },
    shown: { name: 'in the circles', of: { share: 'share', error: 'prediction − truth' } },
    T: { name: 'words', of: '{n}' },
    first: 'word 0: for “dish”',
    second: 'word 1: for “dish”',
    third: 'word 2: for “dish”',
    dishes: 'dish → dish',
    leaves: 'dish → other',
    enters: 'other → dish',
    others: 'other → other',
    rate: 'learning rate',
    forbidden: {
      name: 'forbidden pairs',
      of: {
        '00': 'dish → dish',
        '01': 'dish → other',
        '10': 'other → dish',
        '11': 'other → other',
      },
    },
  },
  preset: { bias: 'label bias' },
  tags: ['dish', 'other'],
  words: ['fish', 'and', 'chips'],
  plain: ['word 0', 'word 1'],
  truth: 'truth',
  word: 'word {t}, truly {what}; press to change it',
  label:
    'Trellis of {n} words with the tags dish and other. Best row: {row}. Best tag of each word: {tags}. Truth: {truth}.',
  best: 'best row',
  ringed: 'best tag of each word',
  true: 'truth',
  normalised: 'Made into probabilities',
  chance: 'p(truth)',
  loss: 'loss',
  at: 'word {t}',
  errors: 'Under the words: the gradient with respect to the score for “dish”, prediction minus truth.',
  pair: 'Pair',
  expected: 'expected',
  observed: 'observed',
  difference: 'gradient',
  step: 'a step down the gradient',
  log: 'loss before and after each step of yours',
  none: 'No row of tags is allowed.',
  impossible: '∞',
  weights: 'log Z = {z}, Z = {Z}; the true row weighs {G}',
  caption:
    'Circles are as full as the share of their tag, lines as wide as the share of their pair; where words are decided one by one there are no pairs. Grey rings and bands mark the truth, blue rings the tag with the largest share, the orange line the row with the largest score.',
};

const zh: typeof en = {
  title: '标签序列，三种归一化',
  settings: {
    way: {
      name: '怎样归一化',
      of: { word: '逐词', step: '逐步（MEMM）', sentence: '整句一次（CRF）' },
    },
    shown: { name: '圆里显示', of: { share: '份额', error: '预测减真值' } },
    T: { name: '词数', of: '{n}' },
    first: '词 0 取“菜名”的分数',
    second: '词 1 取“菜名”的分数',
    third: '词 2 取“菜名”的分数',
    dishes: '菜名 → 菜名',
    leaves: '菜名 → 其他',
    enters: '其他 → 菜名',
    others: '其他 → 其他',
    rate: '学习率',
    forbidden: {
      name: '禁止的标签对',
      of: { '00': '菜名 → 菜名', '01': '菜名 → 其他', '10': '其他 → 菜名', '11': '其他 → 其他' },
    },
  },
  preset: { bias: '标签偏置' },
  tags: ['菜名', '其他'],
  words: ['番茄', '炒', '蛋'],
  plain: ['词 0', '词 1'],
  truth: '真值',
  word: '词 {t} 的真值为“{what}”；按下可以改变',
  label: '{n} 个词的网格，标签为“菜名”和“其他”。最优序列：{row}。各词最可能的标签：{tags}。真值：{truth}。',
  best: '最优序列',
  ringed: '各词最可能的标签',
  true: '真值',
  normalised: '归一化',
  chance: 'p(真值)',
  loss: '损失',
  at: '词 {t}',
  errors: '各词下面：损失对“菜名”分数的梯度，即预测减真值。',
  pair: '标签对',
  expected: '期望',
  observed: '实有',
  difference: '梯度',
  step: '沿梯度下降一步',
  log: '你每走一步前后的损失',
  none: '没有一个序列是允许的。',
  impossible: '∞',
  weights: 'log Z = {z}，Z = {Z}；真实序列的权重为 {G}',
  caption:
    '圆的深浅是该标签的份额，连线的粗细是该标签对的份额；逐词判定时没有标签对。灰圈和灰带是真值，蓝圈是份额最大的标签，橙色线是得分最高的序列。',
};

export const rowsWords = both({
  en: en satisfies WordsOf<typeof rows>,
  zh,
});
export type RowsWords = ReturnType<typeof rowsWords>;
