/** @file What each letter of a lesson means, and what the notes call it: the letters table. */
import type { Lang } from './words.ts';

export interface Letter {
  readonly id: string;
  readonly means: Readonly<Record<Lang, string>>;
  /** What it means under its other name, where that is not the same. */
  readonly otherwise?: Readonly<Record<Lang, string>>;
  /** LaTeX of the letters of the source notes, by note. */
  readonly notes: Readonly<Record<string, string>>;
}

const letter = (
  id: string,
  en: string,
  zh: string,
  notes: Readonly<Record<string, string>> = {},
): Letter => ({ id, means: { en, zh }, notes });

/** In the order a reader meets them. */
export const LETTERS: Readonly<Record<string, readonly Letter[]>> = {
  activations: [
    letter(
      'z',
      'pre-activations: H units, or one unit at H inputs',
      '激活前的值：H 个单元，或一个单元在 H 个输入上',
      {
        '003': 'x,\\ \\vec{z}',
      },
    ),
    letter('h', 'activations', '激活后的值', { '003': 'y' }),
    letter('a', 'slope for negative z of leaky ReLU and PReLU', 'leaky ReLU 与 PReLU 在 z 为负时的斜率', {
      '003': 'a',
    }),
    letter(
      'g',
      'what arrives from the loss: a given number for each h',
      '从损失传来的值：每个 h 一个给定的数',
    ),
    letter('loss', 'loss, whose gradient by h is g', '损失，它对 h 的梯度就是 g'),
  ],
  'logistic-regression': [
    letter('X', 'inputs, one example per row, the first column 1', '输入，每行一个样本，第一列为 1', {
      '003': 'x',
    }),
    letter('y', 'labels, 0 or 1', '标签，0 或 1', { '003': 'y_i' }),
    letter('theta', 'weights, the first of them the bias', '权重，第一个是偏置', { '003': '\\theta' }),
    letter('z', 'log-odds (logits)', '对数几率（logits）', { '003': 'z' }),
    letter('f', 'probability of class 1', '类别 1 的概率', { '003': 'f(z),\\ P(X=1)' }),
    letter('ell', 'log-likelihood, to be made large', '对数似然，越大越好', { '003': 'L' }),
    letter('loss', 'loss, to be made small', '损失，越小越好'),
  ],
  'softmax-cross-entropy': [
    letter('x', 'input', '输入', { '001': 'H_t', '002': 'h^{(t)}', '003': '\\vec{h}_t' }),
    letter('W', 'weights, one row per class', '权重，每个类别一行', { '001': 'V', '002': 'V', '003': 'U' }),
    letter('b', 'biases, one per class', '偏置，每个类别一个', { '002': 'c', '003': '\\vec{b}_1' }),
    letter('z', 'scores (logits)', '得分（logits）', { '002': 'O^{(t)}', '003': '\\vec{z}' }),
    letter('S', 'sum that makes them probabilities', '使之成为概率的归一化和'),
    letter('p', 'predicted probabilities', '预测概率', {
      '001': 'Y_t',
      '002': '\\hat{y}^{(t)}',
      '003': '\\vec{y}_t',
    }),
    letter('y', 'label, one-hot', '标签，独热', {
      '001': 'y_t^{(i)}',
      '002': 'y^{(t)}',
      '003': '\\vec{y}_i',
    }),
    letter('loss', 'loss: cross-entropy', '损失：交叉熵', { '002': 'L^{(t)}', '003': 'loss' }),
  ],
  rnn: [
    letter('x', 'input at time t', '时刻 t 的输入', { '001': 'X_t', '002': 'x^{(t)}', '003': '\\vec{x}_t' }),
    letter('h', 'hidden state', '隐藏状态', { '001': 'H_t', '002': 'h^{(t)}', '003': '\\vec{h}_t' }),
    letter('z', 'pre-activation', '激活前的值', { '003': '\\vec{z}' }),
    letter('o', 'scores (logits)', '得分（logits）', { '002': 'O^{(t)}', '003': '\\vec{z}' }),
    letter('yhat', 'predicted probabilities', '预测概率', {
      '001': 'Y_t',
      '002': '\\hat{y}^{(t)}',
      '003': '\\vec{y}_t',
    }),
    letter('y', 'label, one-hot', '标签，独热', {
      '001': 'y_t^{(i)}',
      '002': 'y^{(t)}',
      '003': '\\vec{y}_i',
    }),
    letter('L', 'loss of one step', '单步损失', { '004': 'L_t,\\ L^{t},\\ L^{(t)}' }),
    letter('loss', 'loss of the sequence', '整个序列的损失', { '001': '-\\log P', '004': 'L' }),
    letter('U', 'input to state', '输入到状态', { '003': 'W_2' }),
    letter('W', 'state to state', '状态到状态', { '003': 'W_1' }),
    letter('b', 'bias of the state', '状态的偏置', { '003': '\\vec{b}_2' }),
    letter('V', 'state to scores', '状态到得分', { '003': 'U' }),
    letter('c', 'bias of the scores', '得分的偏置', { '003': '\\vec{b}_1' }),
    letter('D_phi', 'slopes of the activation, on a diagonal', '激活函数斜率构成的对角阵', {
      '003': "\\operatorname{diag}[f'(\\vec{z})]",
    }),
  ],
  'scalar-rnn': [
    letter('x', 'input at time t', '时刻 t 的输入', { '000': 'x_t' }),
    letter('z', 'pre-activation', '激活前的值', { '000': 'b + wh_{t-1} + ux_t' }),
    letter('h', 'hidden state', '隐藏状态', { '000': 'h_t' }),
    letter('o', 'logit', 'logit（激活前的输出）', { '000': '0,\\ d,\\ v' }),
    letter('yhat', 'predicted probability', '预测概率', { '000': 'y_{pred}' }),
    letter('y', 'label, 0 or 1', '标签，0 或 1', { '000': 'y_{gt}' }),
    letter('loss', 'loss', '损失', { '000': 'L' }),
    letter('w', 'state to state', '状态到状态', { '000': 'w' }),
    letter('u', 'input to state', '输入到状态', { '000': 'u' }),
    letter('b', 'bias of the state', '状态的偏置', { '000': 'b' }),
    letter('v', 'state to logit', '状态到 logit', { '000': 'v' }),
    letter('d', 'bias of the logit', 'logit 的偏置', { '000': 'd' }),
  ],
  lstm: [
    letter('x', 'input at time t', '时刻 t 的输入', { '002': 'x^{(t)}', '003': 'x_t' }),
    letter('z_f', 'pre-activation; also for i, o, a', '激活前的值，f、i、o、a 各有一个'),
    letter('f', 'forget gate: share of the old cell kept', '遗忘门：旧的细胞状态保留多少', {
      '002': 'f^{(t)}',
      '003': 'f_t',
    }),
    letter('i', 'input gate: share of the candidate let in', '输入门：候选值放进来多少', {
      '002': 'i^{(t)}',
      '003': 'i_t',
    }),
    letter('o', 'output gate: share of the cell shown', '输出门：细胞状态拿出来多少', {
      '002': 'o^{(t)}',
      '003': 'o_t',
    }),
    letter('a', 'candidate: what could be written', '候选值：可以写入的内容', {
      '002': 'a^{(t)}',
      '003': '\\tilde{c}_t',
    }),
    letter('C', 'cell state, the memory', '细胞状态，即记忆', { '002': 'C^{(t)}', '003': 'c_t' }),
    letter('h', 'hidden state, what is shown', '隐藏状态，即拿出来的部分', {
      '002': 'h^{(t)}',
      '003': 'h_t',
    }),
    letter('s', 'scores (logits)', '得分（logits）', { '002': 'Vh^{(t)} + c' }),
    letter('yhat', 'predicted probabilities', '预测概率', { '002': '\\hat{y}^{(t)}' }),
    letter('y', 'label, one-hot', '标签，独热', { '002': 'y^{(t)}' }),
    letter('L', 'loss of one step', '单步损失', { '002': 'L^{(t)}' }),
    letter('loss', 'loss of the sequence', '整个序列的损失'),
    letter('W_f', 'state to gate; also for i, o, a', '状态到门；i、o、a 亦各有一个', {
      '002': 'W_f',
      '003': 'U^{(f)}',
    }),
    letter('U_f', 'input to gate; also for i, o, a', '输入到门；i、o、a 亦各有一个', {
      '002': 'U_f',
      '003': 'W^{(f)}',
    }),
    letter('b_f', 'bias of the gate; also for i, o, a', '门的偏置；i、o、a 亦各有一个', { '002': 'b_f' }),
    letter('V', 'state to scores', '状态到得分', { '002': 'V' }),
    letter('c', 'bias of the scores', '得分的偏置', { '002': 'c' }),
  ],
  gru: [
    letter('x', 'input at time t', '时刻 t 的输入', { '003': '\\mathbf{x}^{(t)}' }),
    letter('h', 'hidden state', '隐藏状态', { '003': '\\mathbf{h}^{(t)}' }),
    {
      ...letter('u', 'update gate: the share that is replaced', '更新门：被替换的比例', {
        '003': '\\mathbf{u}^{(t)}',
      }),
      otherwise: { en: 'update gate: the share that is kept', zh: '更新门：被保留的比例' },
    },
    letter('r', 'reset gate', '重置门', { '003': '\\mathbf{r}^{(t)}' }),
    letter('n', 'candidate for the new state', '候选状态', { '003': '\\tilde{\\mathbf{h}}^{(t)}' }),
    letter('z_u', 'before the update gate', '更新门激活前的值'),
    letter('z_r', 'before the reset gate', '重置门激活前的值'),
    letter('z_n', 'before the candidate', '候选状态激活前的值'),
    letter('s', 'scores (logits)', '得分（logits）'),
    letter('yhat', 'predicted probabilities', '预测概率'),
    letter('y', 'label, one-hot', '标签，独热'),
    letter('L', 'loss of one step', '单步损失'),
    letter('loss', 'loss of the sequence', '整个序列的损失'),
    letter('W_u', 'state to update gate', '状态到更新门', { '003': '\\mathbf{W}_u' }),
    letter('U_u', 'input to update gate', '输入到更新门', { '003': '\\mathbf{U}_u' }),
    letter('b_u', 'bias of the update gate', '更新门的偏置', { '003': '\\mathbf{b}_u' }),
    letter('W_r', 'state to reset gate', '状态到重置门', { '003': '\\mathbf{W}_r' }),
    letter('U_r', 'input to reset gate', '输入到重置门', { '003': '\\mathbf{U}_r' }),
    letter('b_r', 'bias of the reset gate', '重置门的偏置', { '003': '\\mathbf{b}_r' }),
    letter('W_n', 'state to candidate', '状态到候选状态', { '003': '\\mathbf{W}_h' }),
    letter('U_n', 'input to candidate', '输入到候选状态', { '003': '\\mathbf{U}_h' }),
    letter('b_n', 'bias of the candidate', '候选状态的偏置', { '003': '\\mathbf{b}_h' }),
    letter('V', 'state to scores', '状态到得分'),
    letter('c', 'bias of the scores', '得分的偏置'),
  ],
  'gradient-vanishing': [
    letter('x', 'input at time t', '时刻 t 的输入', { '002': 'x^{(t)}', '003': '\\vec{x}_t' }),
    letter('z', 'pre-activation', '激活前的值', { '003': '\\vec{z}' }),
    letter('h', 'hidden state', '隐藏状态', { '003': '\\vec{h}_t', '004': 'h^{(t)}' }),
    letter('W', 'state to state', '状态到状态', { '003': 'W,\\ W_1', '004': 'W' }),
    letter('U', 'input to state', '输入到状态', { '003': 'W_2', '004': 'U' }),
    letter('b', 'bias of the state', '状态的偏置'),
    letter('y', 'target for the last state', '最后一个状态的目标值'),
    letter('loss', 'loss, read at the last step only', '损失，只在最后一步读取', { '004': 'L^{(t)}' }),
    letter('D_phi', 'slopes of the activation, on a diagonal', '激活函数斜率构成的对角阵', {
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
  ],
  'bidirectional-stacked': [
    letter('x', 'input at time t', '时刻 t 的输入'),
    letter('m', 'mask: 1 at a true step, 0 at a pad', '掩码：真实的步为 1，填充为 0'),
    letter('h', 'state of the first layer, left to right', '第一层的状态，从左到右读'),
    letter('g', 'state of the first layer, right to left', '第一层的状态，从右到左读'),
    letter('q', 'state of the second layer, left to right', '第二层的状态，从左到右读'),
    letter('n_h', 'candidate for the new state; also for g, q', '候选状态；g、q 亦各有一个'),
    letter('z_h', 'before the candidate; also for g, q', '候选状态激活前的值；g、q 亦各有一个'),
    letter('o', 'scores (logits)', '得分（logits）'),
    letter('yhat', 'predicted probabilities', '预测概率'),
    letter('y', 'label of the sequence, one-hot', '整个序列的标签，独热'),
    letter('loss', 'loss', '损失'),
    letter('W_h', 'state to state; also for g, q', '状态到状态；g、q 亦各有一个'),
    letter('U_h', 'input to state; also for g', '输入到状态；g 亦有一个'),
    letter('U_q', 'from h up to q', '由 h 上到 q'),
    letter('R_q', 'from g up to q', '由 g 上到 q'),
    letter('b_h', 'bias; also for g, q', '偏置；g、q 亦各有一个'),
    letter('V_q', 'last state q to scores', '末状态 q 到得分'),
    letter('V_g', 'last state g to scores', '末状态 g 到得分'),
    letter('c', 'bias of the scores', '得分的偏置'),
  ],
  optimizers: [
    letter('theta', 'parameters after step t', '第 t 步之后的参数', { '003': '\\theta' }),
    letter('g', 'gradient that step t has seen', '第 t 步看到的梯度', {
      '003': '\\nabla_{\\theta} J(\\theta)',
    }),
    letter('m', 'running mean of the gradients', '梯度的滑动平均', { '003': 'm' }),
    letter('s', 'running mean of their squares', '梯度平方的滑动平均', { '003': 's' }),
    letter('mhat', 'that mean, corrected', '修正后的梯度平均', { '003': 'm' }),
    letter('shat', 'that mean, corrected', '修正后的平方平均', { '003': 's' }),
    letter('eta', 'learning rate', '学习率', { '003': '\\eta' }),
    letter('beta1', 'share of the old mean that is kept', '旧的梯度平均保留的比例', { '003': '\\beta_1' }),
    letter('beta2', 'the same for the squares', '旧的平方平均保留的比例', { '003': '\\beta_2' }),
    letter('eps', 'keeps the divisor away from 0', '防止除数为 0', { '003': '\\varepsilon' }),
    letter('r', 'weighs the end of the path', '对终点各分量的权重'),
    letter('loss', 'the weighed end', '加权后的终点'),
  ],
};
