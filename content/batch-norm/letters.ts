/** @file What each letter of the lesson `batch-norm` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('X', 'N examples, one to a row', 'N 个样本，每行一个', { '003': 'X(m, n)' }),
  letter('w', 'weights of one unit', '一个单元的权重'),
  letter('z', 'the column that is normalised', '要归一化的那一列', { '003': 'x^{(k)}' }),
  letter('mu', 'mean of the batch', '批次的均值', { '003': 'E[x^{(k)}],\\ u' }),
  letter('v', 'variance of the batch, with 1/N', '批次的方差，除以 N', { '003': '\\text{Var}[x^{(k)}]' }),
  letter('eps', 'keeps the divisor away from 0', '防止除数为 0'),
  letter('s', 'standard deviation, with ε under the root', '标准差，根号下含 ε', { '003': '\\sigma' }),
  letter('xhat', 'normalised column', '归一化后的列', { '003': '\\hat{x}^{(k)}' }),
  letter('gamma', 'learned scale', '学习得到的缩放', { '003': '\\gamma^{(k)}' }),
  letter('beta', 'learned shift', '学习得到的平移', { '003': '\\beta^{(k)}' }),
  letter('y', 'output of the layer', '这一层的输出', { '003': 'y^{(k)}' }),
  letter('r', 'what y should be', 'y 应取的值'),
  letter('loss', 'loss', '损失'),
  letter('mu_r', 'running mean, used for prediction', '滑动均值，预测时用'),
  letter('v_r', 'running variance, used for prediction', '滑动方差，预测时用'),
  letter('m', 'weight of the new batch in both', '新批次在两者中的权重'),
];
