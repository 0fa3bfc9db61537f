/** @file What each letter of the lesson `softmax-cross-entropy` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
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
];
