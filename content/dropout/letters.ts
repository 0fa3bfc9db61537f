/** @file What each letter of the lesson `dropout` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input', '输入'),
  letter('W_1', 'weights of the hidden layer', '隐藏层的权重'),
  letter('b_1', 'its bias', '它的偏置'),
  letter('z', 'hidden units before tanh', 'tanh 之前的隐藏单元'),
  letter('h', 'hidden units', '隐藏单元'),
  letter('p', 'probability that a unit is dropped', '一个单元被丢弃的概率', { '003': 'p' }),
  letter('m', 'mask: 1 keeps a unit, 0 drops it', '掩码：1 保留，0 丢弃'),
  letter('q', 'hidden units after dropout', '随机失活之后的隐藏单元'),
  letter('W_2', 'weights of the output layer', '输出层的权重'),
  letter('b_2', 'its bias', '它的偏置'),
  letter('o', 'outputs', '输出'),
  letter('y', 'targets', '目标值'),
  letter('loss', 'loss', '损失'),
];
