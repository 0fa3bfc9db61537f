/** @file What each letter of the lesson `activations` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
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
  letter('g', 'what arrives from the loss: a given number for each h', '从损失传来的值：每个 h 一个给定的数'),
  letter('loss', 'loss, whose gradient with respect to h is g', '损失，它对 h 的梯度就是 g'),
];
