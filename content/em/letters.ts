/** @file What each letter of the lesson `em` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'what was measured, one number per row', '测得的数，每行一个'),
  letter('w', 'share of each source; together 1', '每个来源所占的比例，合计为 1'),
  letter('mu', 'mean of each bell curve', '每条钟形曲线的均值'),
  letter('v', 'variance σ² of each bell curve', '每条钟形曲线的方差 σ²'),
  letter('J', 'logarithm of the joint probability of row i and source k', '第 i 行与来源 k 的联合概率的对数'),
  letter('E', 'log-likelihood of row i', '第 i 行的对数似然'),
  letter('loss', 'loss: minus the log-likelihood of all rows', '损失：全部数据的负对数似然'),
  letter('R', 'responsibility: probability of source k given row i', '响应度：已知第 i 行时来源为 k 的概率'),
  letter('n', 'rows that each source is expected to have made', '每个来源的期望行数'),
  letter('Q', 'any guess of the sources; each row adds up to 1', '对来源的任意猜测，每一行之和为 1'),
  letter('w_new', 'shares after the step', '更新后的比例'),
  letter('mu_new', 'means after the step', '更新后的均值'),
  letter('v_new', 'variances after the step', '更新后的方差'),
];
