/** @file What each letter of the lesson `two-layer` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input; a batch is X', '输入；一批输入写作 X', { '001': 'z_1' }),
  letter('W_1', 'weights of the first layer', '第一层的权重', { '001': 'w_2^{\\top}' }),
  letter('b_1', 'its biases', '第一层的偏置'),
  letter('z_1', 'hidden units before φ', '隐藏单元激活前的值（净输入）', { '001': 'y_2' }),
  letter('h', 'hidden units after φ', '隐藏单元激活后的值', { '001': 'z_2' }),
  letter('W_2', 'weights of the second layer', '第二层的权重', { '001': 'w_3^{\\top}' }),
  letter('b_2', 'its biases', '第二层的偏置'),
  letter('z_2', 'outputs before the output function: logits', '输出函数之前的值，即 logit（对数几率）', {
    '001': 'y_3',
  }),
  letter('yhat', 'prediction', '预测', { '001': 'z_3' }),
  letter('y', 'label, or the number to be predicted', '标签，或要预测的数'),
  letter('loss', 'loss', '损失', { '001': 'L' }),
  letter('eta', 'learning rate', '学习率', { '001': '\\eta' }),
];
