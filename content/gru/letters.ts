/** @file What each letter of the lesson `gru` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
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
];
