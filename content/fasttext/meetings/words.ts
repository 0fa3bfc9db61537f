/** @file The words of the figure of the meetings, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { meetings } from './figure.ts';

const en = {
  title: 'Who meets whom in the reviews',
  settings: {
    reviews: { name: 'reviews', of: { zh: 'Chinese, 651', en: 'English, 400' } },
    buckets: { name: 'buckets B', of: '{n}' },
    from: { name: 'n from', of: '{n}' },
    to: { name: 'n to', of: '{n}' },
    order: {
      name: 'shared buckets',
      of: { opposed: 'pulled two ways', frequent: 'the most frequent' },
    },
    gram: 'an n-gram to look up',
  },
  failed: 'The reviews could not be loaded. Reload the page when you are online.',
  axis: 'buckets B',
  chart: 'share of n-grams that have company',
  chartLabel:
    'The share of different n-grams that have company in their bucket, over the number of buckets: with {buckets} of them {counted}, and {expected} by chance.',
  counted: 'counted in the reviews',
  byChance: 'by chance, 1 − (1 − 1/B)ᴳ⁻¹',
  reading: 'Of the reviews',
  number: 'number',
  different: 'different n-grams G',
  meeting: 'share of them that has company, counted',
  expected: 'share of them by chance',
  meetingPlaces: 'share of all places where such an n-gram stands',
  empty: 'buckets that stay empty',
  alone: 'buckets with one n-gram',
  crowded: 'buckets with several',
  fullest: 'n-grams in the fullest bucket',
  shared: 'Shared buckets and their n-grams',
  none: 'No bucket is pulled two ways.',
  bucket: 'bucket {b}',
  times: '{good} : {bad}',
  more: 'and {n} more',
  stands: '“{gram}” occurs in the reviews and has bucket {b}.',
  absent: '“{gram}” does not occur in the reviews; it would have bucket {b}.',
  with: 'There it meets:',
  lonely: 'There it is alone.',
  caption:
    'Beside each n-gram its places in good and in bad reviews. Blue leans to good ones, orange to bad ones: where both are in one bucket, they share a row and pull it two ways. Chinese is cut into neighbours of characters, English into n-grams of words between brackets; the buckets are those of the published library.',
} satisfies WordsOf<ReturnType<typeof meetings>>;

const zh: typeof en = {
  title: '评论里谁碰上谁',
  settings: {
    reviews: { name: '评论', of: { zh: '汉语，651 条', en: '英语，400 条' } },
    buckets: { name: '桶数 B', of: '{n}' },
    from: { name: 'n 从', of: '{n}' },
    to: { name: 'n 到', of: '{n}' },
    order: { name: '共用的桶', of: { opposed: '被往两边拉的', frequent: '最常见的' } },
    gram: '要查的 n 元组',
  },
  failed: '评论没有载入。请联网后重新载入本页。',
  axis: '桶数 B',
  chart: '与别的同桶的 n 元组所占比例',
  chartLabel:
    '与别的同桶的 n 元组所占比例随桶数的变化：{buckets} 个桶时实数为 {counted}，按概率为 {expected}。',
  counted: '在评论里数出来的比例',
  byChance: '按概率，1 − (1 − 1/B)ᴳ⁻¹',
  reading: '评论中',
  number: '数目',
  different: '不同的 n 元组 G',
  meeting: '其中与别的同桶的比例，实数',
  expected: '按概率的比例',
  meetingPlaces: '这样的 n 元组占全部出现位置的比例',
  empty: '空着的桶',
  alone: '只有一个 n 元组的桶',
  crowded: '有几个 n 元组的桶',
  fullest: '最满的桶里的 n 元组',
  shared: '共用的桶和桶里的 n 元组',
  none: '没有被往两边拉的桶。',
  bucket: '桶 {b}',
  times: '{good} : {bad}',
  more: '另有 {n} 个',
  stands: '“{gram}”出现在评论里，在桶 {b}。',
  absent: '“{gram}”没有出现在评论里；它会落进桶 {b}。',
  with: '同桶的有：',
  lonely: '桶里没有别的。',
  caption:
    '每个 n 元组旁边是它在好评和差评里出现的次数。蓝色的偏向好评，橙色的偏向差评：两种在同一个桶里，就共用一行，把它往两边拉。汉语取相邻的字，英语取加了括号的词的 n 元组；桶号与公开发布的库一致。',
};

export const words = both({ en, zh });
export type MeetingsWords = ReturnType<typeof words>;
