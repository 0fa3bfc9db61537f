/** @file What each letter of the lesson `optimizers` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('theta', 'parameters after step t', '第 t 步之后的参数', { '003': '\\theta' }),
  letter('g', 'gradient that step t has seen', '第 t 步看到的梯度', {
    '003': '\\nabla_{\\theta} J(\\theta)',
  }),
  letter('m', 'running mean of the gradients', '梯度的滑动平均', { '003': 'm' }),
  letter('s', 'running mean of their squares', '梯度平方的滑动平均', { '003': 's' }),
  letter('mhat', 'mean of the gradients, corrected', '修正后的梯度平均', { '003': 'm' }),
  letter('shat', 'mean of the squares, corrected', '修正后的平方平均', { '003': 's' }),
  letter('eta', 'learning rate', '学习率', { '003': '\\eta' }),
  letter('beta1', 'share of the old mean that is kept', '旧的梯度平均保留的比例', { '003': '\\beta_1' }),
  letter('beta2', 'the same for the squares', '旧的平方平均保留的比例', { '003': '\\beta_2' }),
  letter('eps', 'keeps the divisor away from 0', '防止除数为 0', { '003': '\\varepsilon' }),
  letter('r', 'weighs the end of the path', '对终点各分量的权重'),
  letter('loss', 'the weighted end', '加权后的终点'),
  letter('gbar', 'a gradient that is the same at every step', '每一步都相同的梯度'),
];
