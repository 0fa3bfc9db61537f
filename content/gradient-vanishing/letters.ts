/** @file What each letter of the lesson `gradient-vanishing` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input at time t', '时刻 t 的输入', { '002': 'x^{(t)}', '003': '\\vec{x}_t' }),
  letter('z', 'pre-activation', '激活前的值', { '003': '\\vec{z}' }),
  letter('h', 'hidden state', '隐藏状态', { '003': '\\vec{h}_t', '004': 'h^{(t)}' }),
  letter('W', 'state to state', '状态到状态', { '003': 'W,\\ W_1', '004': 'W' }),
  letter('U', 'input to state', '输入到状态', { '003': 'W_2', '004': 'U' }),
  letter('b', 'bias of the state', '状态的偏置'),
  letter('y', 'target for the last state', '最后一个状态的目标值'),
  letter('loss', 'loss, read at the last step only', '损失，只在最后一步读取', { '004': 'L^{(t)}' }),
  letter('D_phi', 'slopes of the activation, on a diagonal', '激活函数斜率构成的对角矩阵', {
    '003': "\\operatorname{diag}[f'(\\vec{z})]",
  }),
  letter('J', 'product of the Jacobians of all steps', '各步雅可比矩阵的连乘积', { '003': 'W^n' }),
  letter('A', 'a matrix with known eigenvalues', '特征值已知的矩阵', { '003': 'W' }),
  letter('P', 'its eigenvectors, as columns', '它的特征向量，按列排成', { '003': '\\mathbf{Q}' }),
  letter('l', 'its eigenvalues', '它的特征值', { '003': '\\mathbf{A}' }),
  letter('S', 'a symmetric matrix with the same eigenvalues', '特征值相同的对称矩阵'),
  letter('Q', 'its eigenvectors, orthogonal', '它的特征向量，彼此正交', { '003': '\\mathbf{Q}' }),
  letter('g', 'norm of all gradients together', '全部梯度合在一起的范数'),
  letter('tau', 'threshold of clipping', '裁剪的阈值'),
  letter('p', 'a column of which P and Q are made', '用来构造 P 和 Q 的列向量'),
  letter('q', 'a second one, for P', '构造 P 用的另一个列向量'),
];
