/** @file What each letter of the lesson `text-preprocessing` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter(
    'P',
    'which token stands at each place, a column of 0 and 1 per place',
    '每个位置上是哪个词元，每个位置一列 0 与 1',
  ),
  letter('W', 'table of vectors, one row per token', '词向量表，每个词元一行'),
  letter('m', 'mask: 1 at a true token, 0 at a pad', '掩码：真实词元处为 1，填充处为 0'),
  letter('X', 'the rows looked up, one per place', '查到的向量，每个位置一行'),
  letter('v', 'their mean over the M true places', '它们在 M 个真实位置上的平均'),
  letter('u', 'vector of the true neighbour', '真正邻词的向量'),
  letter('N', 'vectors of K words drawn by chance', '随机抽取的 K 个词的向量，每词一行'),
  letter('s', 'score of the true neighbour', '真正邻词的得分'),
  letter('n', 'scores of the words drawn by chance', '随机抽取的词的得分'),
  letter('p', 'probability that the true neighbour is one', '真正邻词被判为邻词的概率'),
  letter('q', 'the same for the words drawn by chance', '随机抽取的词被判为邻词的概率'),
  letter('loss', 'loss: cross-entropy of K + 1 answers', '损失：K + 1 个回答的交叉熵'),
];
