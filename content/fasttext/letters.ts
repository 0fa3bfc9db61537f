/** @file What each letter of the lesson `fasttext` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('F', 'the bucket of each n-gram: a 1 in its column', '每个 n 元组所在的桶：对应的列为 1'),
  letter('m', 'how often each n-gram occurs in the text', '每个 n 元组在文本中出现的次数'),
  letter('Z', 'table of vectors, one row for each bucket', '向量表，每个桶一行'),
  letter('W', 'weights of the classifier, one row for each class', '分类器的权重，每个类别一行'),
  letter('b', 'bias of each class', '每个类别的偏置'),
  letter('k', 'how often each bucket is hit', '每个桶被命中的次数'),
  letter('n', 'number of n-grams in the text', '文本中 n 元组的总数'),
  letter('x', 'vector of the text: the mean', '文本的向量：平均值'),
  letter('o', 'score of each class', '每个类别的分数'),
  letter('p', 'probability of each class', '每个类别的概率'),
  letter('y', 'true class, one-hot', '真实类别，独热'),
  letter('loss', 'loss: cross-entropy', '损失：交叉熵'),
  letter('X', 'what each n-gram looks up', '每个 n 元组查到的向量'),
];
