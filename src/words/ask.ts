/** @file The words of exercises that are answered in place, in both languages. */
import type { Lang } from './words.ts';

const en = {
  answer: 'Your answer',
  answerTo: 'Your answer to ({part})',
  part: '({part})',
  check: 'Check',
  hint: 'Hint',
  right: 'Right.',
  wrong: 'That is not it.',
  sign: 'The size is right, the sign is not.',
  tooLarge: 'That is {k} times the right number.',
  tooSmall: 'The right number is {k} times that.',
  near: 'Close. Carry more digits to the end.',
  noNumber: 'This cannot be read as a number. Write it like 0.31, 3/5, ln 2, e^-1 or √2.',
  noMatrix: 'This cannot be read as numbers in rows. Write 1 2; 3 4, or [[1, 2], [3, 4]].',
  entries: '{n} of {m} entries are right.',
  otherSize: 'The right one has {m} rows and {n} columns.',
  noShape: 'This cannot be read as axes. Write rows and columns, like (H, 1) or 4×5.',
  transposed: 'Rows and columns the other way round: those are the axes of the transpose.',
  decided: 'Of {m} statements you judged {n} rightly.',
  choose: 'Choose first.',
  readAs: 'Read as',
  failed: 'The judge could not be loaded. Check the network and press “Check” again; what you typed is kept.',
  notKept: 'This browser refuses to keep answers: they last as long as this page.',
};

export type AskWords = typeof en;

const zh: AskWords = {
  answer: '你的答案',
  answerTo: '（{part}）的答案',
  part: '（{part}）',
  check: '批改',
  hint: '提示',
  right: '正确。',
  wrong: '不对。',
  sign: '大小对了，符号反了。',
  tooLarge: '你的结果是正确值的 {k} 倍。',
  tooSmall: '正确值是你的结果的 {k} 倍。',
  near: '很接近。中间步骤多保留几位小数。',
  noNumber: '没有读成一个数。可以写成 0.31、3/5、ln 2、e^-1 或 √2。',
  noMatrix: '没有读成成行的数。可以写成 1 2; 3 4 或 [[1, 2], [3, 4]]。',
  entries: '{m} 个元素中对了 {n} 个。',
  otherSize: '正确的答案是 {m} 行 {n} 列。',
  noShape: '没有读成形状。请写行数和列数，如 (H, 1) 或 4×5。',
  transposed: '行和列写反了：这是转置后的形状。',
  decided: '{m} 项中判断对了 {n} 项。',
  choose: '请先选择。',
  readAs: '读作',
  failed: '批改程序加载失败。请检查网络后再按“批改”；已写的内容不会丢失。',
  notKept: '本浏览器拒绝保存答案：只在此页面打开期间有效。',
};

export const askWords = (lang: Lang): AskWords => (lang === 'zh' ? zh : en);
