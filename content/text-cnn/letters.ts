/** @file What each letter of the lesson `text-cnn` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter(
    'S',
    'the text: a row for each word, with a 1 at its place in the vocabulary',
    '文本：每个词一行，在它的词表位置上为 1',
  ),
  letter('E', 'word vectors, one row for each word of the vocabulary', '词向量表，词表里每个词一行'),
  letter(
    'x',
    'word matrix: the vectors of the text, one below the other',
    '词矩阵：文本各词的向量，逐行排列',
  ),
  letter(
    'W',
    'kernels: row f holds the K rows of kernel f, one after the other',
    '卷积核：第 f 行是第 f 个核的 K 行首尾相接',
    {
      '003': '(k, n)',
    },
  ),
  letter('b', 'biases, one per kernel', '偏置，每个核一个'),
  letter('z', 'what kernel f makes of window j, before f', '第 f 个核在窗口 j 上的值，激活前'),
  letter('x_flat', 'the word matrix as one column, word after word', '词矩阵逐词排成的一列'),
  letter('z_flat', 'the same convolution over the column', '在这一列上做同样的卷积', { '003': '(1, kn)' }),
  letter('a', 'the same after f', '激活后的值'),
  letter('rho', 'how many windows are larger: 0 for the winner', '有几个窗口比它大：胜者为 0'),
  letter('h', 'pooled features', '池化后的特征', { '003': 'n,\\ Kn' }),
  letter('U', 'features to scores', '特征到得分'),
  letter('d', 'biases of the scores', '得分的偏置'),
  letter('o', 'scores (logits)', '得分（logits）'),
  letter('yhat', 'predicted probabilities', '预测概率'),
  letter('y', 'label, one-hot', '标签，独热'),
  letter('loss', 'loss: cross-entropy', '损失：交叉熵'),
  letter('eta', 'learning rate', '学习率'),
];
