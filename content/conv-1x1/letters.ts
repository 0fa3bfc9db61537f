/** @file What each letter of the lesson `conv-1x1` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input: C channels in rows, N places in columns', '输入：C 个通道为行，N 个位置为列'),
  letter('W_1', 'first 1 × 1 convolution, one row per filter', '第一个 1 × 1 卷积，每个滤波器一行'),
  letter('b_1', 'its biases', '它的偏置'),
  letter('z', 'F maps before f', '激活前的 F 张特征图'),
  letter('a', 'F maps after f', '激活后的 F 张特征图'),
  letter('W_2', 'second 1 × 1 convolution, one row per class', '第二个 1 × 1 卷积，每个类别一行'),
  letter('b_2', 'its biases', '它的偏置'),
  letter('o', 'one map of scores per class', '每个类别一张得分图'),
  letter('s', 'scores: the means of these maps', '得分：这些图的平均值'),
  letter('yhat', 'predicted probabilities', '预测概率'),
  letter('y', 'label, one-hot', '标签，独热'),
  letter('loss', 'loss: cross-entropy', '损失：交叉熵'),
  letter('one', 'a column of ones', '全 1 的列'),
  letter('P', 'permutation of the places', '对位置的置换'),
  letter('v', 'the input as one column, channel after channel', '输入排成的一列，逐通道'),
  letter('t', 'z without its bias as one column', '去掉偏置的 z 排成的一列'),
  letter('D', 'matrix of a dense layer from v to t', '从 v 到 t 的全连接层的矩阵'),
];
