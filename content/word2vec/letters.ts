/** @file What each letter of the lesson `word2vec` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('E', 'first table: a vector for each word that predicts', '第一张表：每个词作预测者时的向量'),
  letter('c', 'how much of each word goes in; adds up to 1', '每个词放入多少，合计为 1'),
  letter(
    'v',
    'what predicts: one row of E, or the mean of several',
    '用来预测的向量：$E$ 的一行，或几行的平均',
  ),
  letter('U', 'second table: a vector for each word that is predicted', '第二张表：每个词作被预测者时的向量'),
  letter('o', 'scores', '得分'),
  letter('p', 'probabilities', '概率'),
  letter('y', 'the true neighbour, one-hot', '真正的邻词，独热'),
  letter('loss', 'loss', '损失'),
];
