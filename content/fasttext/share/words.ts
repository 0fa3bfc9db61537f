/** @file The words of the figure “who shares a bucket”, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { share } from './figure.ts';

const en = {
  title: 'Who shares a bucket',
  settings: {
    buckets: { name: 'buckets B', of: '{n}' },
    from: { name: 'n from', of: '{n}' },
    to: { name: 'n to', of: '{n}' },
    said: 'words, with spaces between',
  },
  reading: 'Of the n-grams typed here',
  number: 'number',
  different: 'different n-grams G',
  meeting: 'share their bucket with another',
  measured: 'share of them, counted',
  expected: 'share of them, by chance',
  crowded: 'Met in one bucket: ',
  none: 'No two n-grams have met.',
  bucket: 'bucket {b}: {grams}',
  comma: '; ',
  stop: '.',
  caption:
    'Under each n-gram stands its bucket, as the published library numbers it. Filled green: another word has it too, and both words learn it together. A broken orange rim: another n-gram fell into the same bucket by chance, and what one learns moves the other.',
} satisfies WordsOf<typeof share> & Record<string, unknown>;

const zh: typeof en = {
  title: '谁与谁同桶',
  settings: {
    buckets: { name: '桶数 B', of: '{n}' },
    from: { name: 'n 从', of: '{n}' },
    to: { name: 'n 到', of: '{n}' },
    said: '词，用空格隔开',
  },
  reading: '这里键入的 n 元组中',
  number: '数目',
  different: '不同的 n 元组 G',
  meeting: '与别的同桶的 n 元组',
  measured: '所占比例，实数',
  expected: '所占比例，按概率',
  crowded: '落进同一个桶的：',
  none: '没有两个 n 元组同桶。',
  bucket: '桶 {b}：{grams}',
  comma: '；',
  stop: '。',
  caption:
    '每个 n 元组下面是它的桶号，与公开发布的库编号一致。绿色底：别的词也含有它，两个词一起学习它。橙色虚线框：另一个 n 元组碰巧落进同一个桶，一个学到什么，另一个也跟着动。',
};

export const words = both({ en, zh });
export type ShareWords = ReturnType<typeof words>;
