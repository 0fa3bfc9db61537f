/** @file What each letter of the lesson `conv-dense` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input, one channel', '输入，一个通道', { '001': 'z_0' }),
  letter('w', 'kernel', '卷积核', { '001': 'w_{11}, \\dots, w_{19},\\ K' }),
  letter('b', 'bias of the map', '特征图的偏置', { '001': 'b_1,\\ B' }),
  letter('z', 'map before f', '激活前的特征图', { '001': 'y_1' }),
  letter('a', 'map after f', '激活后的特征图', { '001': 'z_1' }),
  letter('c', 'the map as a column, row after row', '特征图按行排成的一列', { '001': 'z_1' }),
  letter('W_1', 'first dense layer', '第一个全连接层', { '001': 'w_2^{\\top}' }),
  letter('b_1', 'its bias', '它的偏置'),
  letter('s', 'hidden units before f', '激活前的隐藏单元', { '001': 'y_2' }),
  letter('h', 'hidden units', '隐藏单元', { '001': 'z_2' }),
  letter('W_2', 'second dense layer', '第二个全连接层', { '001': 'w_3^{\\top}' }),
  letter('b_2', 'its bias', '它的偏置'),
  letter('o', 'outputs before the last function', '最后一个函数之前的输出', { '001': 'y_3' }),
  letter('yhat', 'prediction', '预测', { '001': 'z_3' }),
  letter('y', 'label, one-hot', '标签，独热'),
  letter('loss', 'loss', '损失', { '001': 'L' }),
  letter('eta', 'learning rate', '学习率', { '001': '\\eta' }),
];
