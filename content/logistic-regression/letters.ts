/** @file What each letter of the lesson `logistic-regression` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('X', 'inputs, one example per row, the first column 1', '输入，每行一个样本，第一列为 1', {
    '003': 'x',
  }),
  letter('y', 'labels, 0 or 1', '标签，0 或 1', { '003': 'y_i' }),
  letter('theta', 'weights, the first of them the bias', '权重，第一个是偏置', { '003': '\\theta' }),
  letter('z', 'log-odds (logits)', 'logit（对数几率）', { '003': 'z' }),
  letter('f', 'probability of class 1', '类别 1 的概率', { '003': 'f(z),\\ P(X=1)' }),
  letter('ell', 'log-likelihood, to be made large', '对数似然，越大越好', { '003': 'L' }),
  letter('loss', 'loss, to be made small', '损失，越小越好'),
];
