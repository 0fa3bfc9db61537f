/** @file What each letter of the lesson `rnn` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
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
  letter('D_phi', 'slopes of the activation, on a diagonal', '激活函数斜率构成的对角矩阵', {
    '003': "\\operatorname{diag}[f'(\\vec{z})]",
  }),
];
