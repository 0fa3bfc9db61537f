/** @file What each letter of the lesson `lstm` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, forAll, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input at time t', '时刻 t 的输入', { '002': 'x^{(t)}', '003': 'x_t' }),
  forAll(
    ['z_i', 'z_o', 'z_a'],
    letter('z_f', 'pre-activation; also for i, o, a', '激活前的值，f、i、o、a 各有一个'),
  ),
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
  forAll(
    ['W_i', 'W_o', 'W_a'],
    letter('W_f', 'state to gate; also for i, o, a', '状态到门；i、o、a 亦各有一个', {
      '002': 'W_f',
      '003': 'U^{(f)}',
    }),
  ),
  forAll(
    ['U_i', 'U_o', 'U_a'],
    letter('U_f', 'input to gate; also for i, o, a', '输入到门；i、o、a 亦各有一个', {
      '002': 'U_f',
      '003': 'W^{(f)}',
    }),
  ),
  forAll(
    ['b_i', 'b_o', 'b_a'],
    letter('b_f', 'bias of the gate; also for i, o, a', '门的偏置；i、o、a 亦各有一个', { '002': 'b_f' }),
  ),
  letter('V', 'state to scores', '状态到得分', { '002': 'V' }),
  letter('c', 'bias of the scores', '得分的偏置', { '002': 'c' }),
];
