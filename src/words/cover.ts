/** @file The words of covering the results of a lesson, in both languages. */
import type { Lang } from './words.ts';

const en = {
  hide: 'Hide all results',
  few: 'Hide a few',
  show: 'Show all results',
  what: 'Each right-hand side is blank until you type it or reveal it. What is right is ticked in the contents.',
  blank:
    '{n} of {m} right-hand sides are blank. Write them; once you reveal none, more are blank the next time.',
  noneRevealed: 'All blanks are filled, and none was revealed.',
  someRevealed: 'All blanks are filled; {k} had to be revealed, so the next round has no more.',
  nextRound: 'Next round, {n} blank',
  answer: 'Right-hand side',
  check: 'Check',
  reveal: 'Reveal',
  insert: 'Insert',
  comeBack: 'Come back to these',
  score: '{n} of {m} typed rightly, {k} revealed.',
  failed: 'The judge could not be loaded. Check the network and press “Check” again; what you typed is kept.',
  readAs: 'Read as',
  notKept: 'This browser refuses to keep the list: it lasts as long as this page.',
};

export type CoverWords = typeof en;

const zh: CoverWords = {
  hide: '遮住所有结果',
  few: '只遮几行',
  show: '显示所有结果',
  what: '每个等号右边都先空着，由你写出或揭开。写对的会在目录中打勾。',
  blank: '{m} 行中有 {n} 行的等号右边空着，请写出来；若一行都没有揭开，下一轮会多空几行。',
  noneRevealed: '空行都已写出，一行也没有揭开。',
  someRevealed: '空行都已填上，其中揭开了 {k} 行，下一轮不会多空。',
  nextRound: '下一轮，空 {n} 行',
  answer: '等号右边',
  check: '批改',
  reveal: '揭开',
  insert: '插入',
  comeBack: '需要再看的公式',
  score: '{m} 行中写对 {n} 行，揭开 {k} 行。',
  failed: '批改程序加载失败。请检查网络后再按“批改”；已写的内容不会丢失。',
  readAs: '读作',
  notKept: '本浏览器拒绝保存列表：只在此页面打开期间有效。',
};

export const coverWords = (lang: Lang): CoverWords => (lang === 'zh' ? zh : en);
