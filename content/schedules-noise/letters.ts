/** @file What each letter of the lesson `schedules-noise` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('eta', 'learning rate of step t', '第 t 步的学习率', { '003': '\\eta' }),
  letter('eta0', 'where the schedule starts, or its peak', '调度的起始值，或它的峰值'),
  letter('m', 'mean of the parameters over all runs, after step t', '第 t 步之后，参数在所有训练中的均值'),
  letter('v', 'their variance', '参数在所有训练中的方差'),
  letter('h', 'curvatures, one for each direction', '曲率，每个方向一个'),
  letter('sigma2', 'variance of the gradient of a single example', '单个样本的梯度的方差'),
  letter('B', 'examples in a batch', '一个批次里的样本数'),
  letter('n', 'noise of the gradient of step t', '第 t 步梯度的噪声'),
  letter('a', 'one entry of the gradient, example by example', '梯度的一个分量，逐个样本'),
  letter('loss', 'expected loss above the minimum', '期望损失，以最小值为零点'),
  letter('theta0', 'where the parameters start', '参数的起点'),
  letter(
    'gamma',
    'factor of the schedule: at each drop, or at each step',
    '调度的倍数：每次下降乘一次，或每步乘一次',
  ),
  letter('delta', 'how fast the rate falls with 1/t or 1/√t', '按 1/t 或 1/√t 下降时的快慢'),
  letter('w', 'share of the steps that warm up', '预热所占的步数比例'),
];
