/** @file What each letter of the lesson `beam-search` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('o', 'scores of the first word', '第一个词的分数'),
  letter('O', 'scores of the second word, a row for each first word', '第二个词的分数，每个首词一行'),
  letter(
    'Q',
    'scores of the third word, a row for each pair of words before it',
    '第三个词的分数，每一对前词一行',
  ),
  letter('a', 'log-probability of each first word', '每个首词的对数概率'),
  letter('b', 'log-probability of each beginning of two words', '每个两词开头的对数概率'),
  letter('c', 'log-probability of each row of three words', '每个三词序列的对数概率'),
  letter('m', 'first words that are kept: 1, the others 0', '保留下来的首词：取 1，其余取 0'),
  letter('n', 'beginnings of two words that are kept', '保留下来的两词开头'),
  letter('y', 'the row that is found', '找到的序列'),
  letter('loss', 'loss: minus the log-probability of what is found', '损失：所找到序列的对数概率取负'),
];
