/** @file What each letter of the lesson `second-order` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('theta', 'parameters', '参数', { '003': '\\theta' }),
  letter('X', 'inputs, one example per row, the first column 1', '输入，每行一个样本，第一列为 1'),
  letter('y', 'labels, 0 or 1', '标签，0 或 1'),
  letter('z', 'log-odds (logits)', 'logits（对数几率）'),
  letter('f', 'probability of class 1', '类别 1 的概率'),
  letter('J', 'what is to be made small: the cross-entropy', '要变小的量：交叉熵', { '003': 'J' }),
  letter('g', 'its gradient with respect to θ', '它对 θ 的梯度', { '003': '\\nabla_{\\theta} J(\\theta)' }),
  letter('v', 'a direction, chosen and fixed', '一个选定的方向'),
  letter('loss', 'slope of J along v', 'J 沿 v 的斜率'),
  letter('H', 'Hessian: all second derivatives of J', '海森矩阵：J 的全部二阶导数'),
];
