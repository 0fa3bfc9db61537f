/** @file The words of the figure of the word vectors, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { vectors } from './figure.ts';

const en = {
  title: 'Word vectors, trained here',
  settings: {},
  character: 'A character',
  train: 'train on the built-in reviews',
  again: 'train again',
  stop: 'stop',
  idle: 'Not trained yet: the neighbours are by chance.',
  running: 'Epoch {epoch} of {epochs}: loss {loss} per pair, {nothing} for knowing nothing.',
  done: '{pairs} pairs per epoch, loss {loss} per pair at epoch {epochs}; knowing nothing costs {nothing}.',
  absent: '“{character}” stands in the reviews fewer than five times, and has no vector.',
  failed: 'The training could not begin. Reload the page when you are online.',
  caption:
    'Above, “{character}”, its eight neighbours and the fifty most frequent characters, seen along the two axes on which their directions differ most: a plane shows only part of 32 entries. Press a character to ask for its neighbours. Below, the eight vectors that point most nearly where that of “{character}” does, with the cosine of the angle. Skip-gram by character, 32 entries, five words by chance for each neighbour. From so few reviews one may expect a trace of meaning, not more.',
  mapBefore:
    'Characters by their vectors before training: “{character}” and its neighbours lie where chance put them',
  mapAfter: 'Characters by their vectors after training, “{character}” tied to its eight neighbours',
  rank: 'Rank',
  before: 'before training',
  after: 'after training',
  none: '–',
} satisfies WordsOf<typeof vectors>;

const zh: typeof en = {
  title: '就在这里训练词向量',
  settings: {},
  character: '一个字',
  train: '用内置评论训练',
  again: '重新训练',
  stop: '停止',
  idle: '还没有训练：邻居是碰巧排出来的。',
  running: '第 {epoch} 轮，共 {epochs} 轮：每对词的损失 {loss}，什么都不懂是 {nothing}。',
  done: '每轮 {pairs} 对词，第 {epochs} 轮每对的损失是 {loss}；什么都不懂是 {nothing}。',
  absent: '“{character}”在评论里出现不到五次，没有向量。',
  failed: '训练没有开始。请联网后重新载入本页。',
  caption:
    '上图是“{character}”、它的八个近邻和最常见的五十个字，取它们的方向相差最大的两条轴来看：平面只能显示 32 维中的一部分。点一个字，就看它的近邻。下表是与“{character}”的向量方向最接近的八个向量，以及夹角的余弦。按字的 skip-gram，32 维，每个邻词配五个随机词。评论这么少，能看出一点意思的痕迹就不错了。',
  mapBefore: '训练之前各字的向量：“{character}”和它的近邻在哪里全凭偶然',
  mapAfter: '训练之后各字的向量，“{character}”与它的八个近邻相连',
  rank: '名次',
  before: '训练之前',
  after: '训练之后',
  none: '–',
};

export const words = both({ en, zh });
export type WordVectorWords = ReturnType<typeof words>;
