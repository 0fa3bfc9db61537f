/** @file The words of the tagger, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { tagger } from './figure.ts';

const en = {
  title: 'A tagger, trained on this page',
  settings: {
    corpus: { name: 'sentences', of: { en: 'English', zh: 'Chinese' } },
    seen: {
      name: 'what it sees of a word',
      of: { word: 'the word', ending: 'its ending', context: 'the words beside it' },
    },
    learnt: { name: 'sentences to learn from', of: '{n}' },
    passes: 'passes over them',
    shown: {
      name: 'pairs of tags',
      of: { score: 'score A', observed: 'observed', expected: 'expected', gradient: 'expected − observed' },
    },
    typed: 'your own sentence',
  },
  tagger: {
    sentence: 'once for the sentence (CRF)',
    word: 'each word for itself (softmax)',
    frequent: 'most frequent tag of the word',
  },
  short: { sentence: 'CRF', word: 'softmax', frequent: 'most frequent' },
  tag: {
    N: ['N', 'noun'],
    V: ['V', 'verb'],
    J: ['J', 'adjective'],
    A: ['Adv', 'adverb'],
    O: ['Pro', 'pronoun'],
    D: ['D', 'determiner'],
    P: ['P', 'preposition'],
    C: ['C', 'conjunction'],
    Q: ['Num', 'numeral'],
    M: ['M', 'measure word'],
    U: ['Par', 'particle'],
  },
  chart: 'share of held-out words that are right',
  pass: 'passes',
  chartLabel:
    'The share of held-out words that are right, over the passes: after {pass} of them {sentence} for the field, {word} for each word by itself, {frequent} for the most frequent tag.',
  held: 'On {n} sentences held out',
  right: 'words right',
  whole: 'sentences right',
  unknown: 'unknown words right',
  of: '{n} of {all}',
  sentence: 'tag',
  truth: 'truth',
  unread: 'Type a sentence: no word was found.',
  left: 'Only the first words are read; left out: {n}.',
  marked: 'A broken line under a word: it does not occur in the sentences learnt from. {n} of {all} here.',
  unseen: 'This sentence is held out: its true tags are known, and no tagger has learnt from it.',
  seen: 'This sentence is one of those learnt from.',
  marginals: 'For each word of the sentence the tag that each tagger gives, and the probability of every tag',
  matrix: 'From the tag of the row to the tag of the column',
  from: 'from',
  apart: ', ',
  tags: 'Tags: {all}.',
  caption:
    'Blue in the table: the probability of a tag, all rows of tags considered. Orange frame: the best row. Shaded: an answer that differs from the field’s. All scores begin at 0; each step goes down the gradient of one sentence, at the rate 0.1. The same features serve the field and the softmax. Chinese typed without spaces is cut by the words of the sentences; with spaces it is cut there.',
};

const zh: typeof en = {
  title: '在本页上训练的词性标注器',
  settings: {
    corpus: { name: '句子', of: { en: '英语', zh: '汉语' } },
    seen: { name: '看词的什么', of: { word: '词本身', ending: '词的首尾', context: '前后的词' } },
    learnt: { name: '用多少句学习', of: '{n}' },
    passes: '学几轮',
    shown: {
      name: '标签对',
      of: { score: '分数 A', observed: '实有', expected: '期望', gradient: '期望 − 实有' },
    },
    typed: '你自己的句子',
  },
  tagger: {
    sentence: '整句一次（条件随机场）',
    word: '逐词（softmax）',
    frequent: '该词最常见的标签',
  },
  short: { sentence: '条件随机场', word: 'softmax', frequent: '最常见' },
  tag: {
    N: ['名', '名词'],
    V: ['动', '动词'],
    J: ['形', '形容词'],
    A: ['副', '副词'],
    O: ['代', '代词'],
    D: ['限', '限定词'],
    P: ['介', '介词'],
    C: ['连', '连词'],
    Q: ['数', '数词'],
    M: ['量', '量词'],
    U: ['助', '助词'],
  },
  chart: '留出的词中标对的比例',
  pass: '轮',
  chartLabel:
    '留出的词中标对的比例随轮数的变化：{pass} 轮之后，条件随机场为 {sentence}，逐词为 {word}，最常见的标签为 {frequent}。',
  held: '在留出的 {n} 句上',
  right: '标对的词',
  whole: '全对的句子',
  unknown: '标对的生词',
  of: '{all} 中的 {n}',
  sentence: '标签',
  truth: '真值',
  unread: '请键入一个句子：这里没有找到词。',
  left: '只读前面的词，未读的有 {n} 个。',
  marked: '词下面的虚线：学习用的句子里没有这个词。这里 {all} 个词中有 {n} 个。',
  unseen: '这一句是留出的：真实标签是知道的，但没有哪个标注器拿它学习过。',
  seen: '这一句就在学习用的句子里。',
  marginals: '句中每个词：各标注器给的标签，以及每个标签的概率',
  matrix: '从行的标签到列的标签',
  from: '从',
  apart: '，',
  tags: '标签：{all}。',
  caption:
    '表中的蓝色：考虑所有标签序列之后，该标签的概率。橙色框：最优序列。有底色的：与条件随机场的答案不同。所有分数从 0 开始，每一步沿一句话的梯度下降，学习率 0.1。条件随机场与 softmax 用同样的特征。键入的汉语若不带空格，就按句子里有的词切开；带空格则按空格切开。',
};

export const taggerWords = both({ en: en satisfies WordsOf<ReturnType<typeof tagger>>, zh });
export type TaggerWords = ReturnType<typeof taggerWords>;
