/** @file The words of the laboratory of dates, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { dates } from './figure.ts';

const en = {
  title: 'Dates, learnt while you watch',
  settings: {
    encoder: {
      name: 'encoder',
      of: {
        both: 'remembers, with attention',
        alone: 'does not remember, with attention',
        last: 'remembers, without attention',
      },
    },
    pairs: { name: 'dates to learn from', of: '{n}' },
    passes: { name: 'passes', of: '{n}' },
    typed: 'a date, as in July 18 2043',
  },
  train: 'train',
  again: 'train anew',
  stop: 'stop',
  idle: 'Not trained yet. Training runs on your machine, in the background, and takes some seconds.',
  running: 'Pass {pass} of {passes}: loss {loss}, {right} of {all} unseen dates right.',
  done: 'After {pass} passes: loss {loss}, {right} of {all} unseen dates right.',
  failed: 'The training could not be started: {why}',
  chart: 'share of unseen dates that are right',
  pass: 'passes',
  chartLabel: 'The share of unseen dates that are right, over the passes: {right} after {pass}.',
  unread: 'No date: write a month, a day and a year of four digits, as in July 18 2043.',
  says: 'It says {said}',
  true: ', and that is right.',
  false: '; right is {answer}.',
  map: 'said',
  mapLabel: 'Weights: a row for each character that is said, a column for each word of the source',
  looks: 'looks at the word it copies',
  runs: 'Run',
  learnt: 'dates',
  right: 'right',
  none: '–',
  caption:
    'A row of the map is one step of the decoder, its weights add up to 1. A frame marks the word that the character copies. Hidden states of 32 numbers, Adam, eight dates a step; the unseen dates are never learnt from.',
};

const zh: typeof en = {
  title: '现场学习日期',
  settings: {
    encoder: {
      name: '编码器',
      of: { both: '有记忆，有注意力', alone: '没有记忆，有注意力', last: '有记忆，没有注意力' },
    },
    pairs: { name: '学习用的日期数', of: '{n}' },
    passes: { name: '轮数', of: '{n}' },
    typed: '一个日期，写法如 July 18 2043',
  },
  train: '开始训练',
  again: '重新训练',
  stop: '停止',
  idle: '还没有训练。训练在你自己的机器上、在后台进行，需要几秒钟。',
  running: '第 {pass} 轮，共 {passes} 轮：损失 {loss}，未见过的 {all} 个日期答对 {right} 个。',
  done: '{pass} 轮之后：损失 {loss}，未见过的 {all} 个日期答对 {right} 个。',
  failed: '训练无法开始：{why}',
  chart: '未见过的日期中答对的比例',
  pass: '轮',
  chartLabel: '未见过的日期中答对的比例随轮数的变化：{pass} 轮后为 {right}。',
  unread: '这不是日期：请写月份、日和四位数的年，如 July 18 2043。',
  says: '它说：{said}',
  true: '，说对了。',
  false: '；正确的是 {answer}。',
  map: '所说的字',
  mapLabel: '权重：每个说出的字占一行，原文每个词占一列',
  looks: '看着所抄的词',
  runs: '训练',
  learnt: '日期数',
  right: '答对',
  none: '–',
  caption:
    '图中每一行是解码器的一步，权重之和为 1。方框标出这个字所抄的词。隐藏状态 32 维，用 Adam，每步八个日期；未见过的日期从不用来学习。',
};

export const datesWords = both({
  en: en satisfies WordsOf<typeof dates>,
  zh,
});
export type DatesWords = ReturnType<typeof datesWords>;
