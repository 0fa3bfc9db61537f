/** @file What each letter of the lesson `scalar-rnn` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
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
];
