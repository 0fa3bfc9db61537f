/** @file What each letter of the lesson `pooling` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'map that goes in, one channel', '进入池化层的特征图，一个通道'),
  letter('y', 'pooled map', '池化后的特征图'),
  letter('g', 'what arrives from the loss: a given number for each y', '从损失传来的值：每个 y 一个给定的数'),
  letter('loss', 'loss, whose gradient with respect to y is g', '损失，它对 y 的梯度就是 g'),
  letter(
    'C',
    '1 where window i covers row m (or window j column n)',
    '窗口 i 盖住第 m 行（或窗口 j 盖住第 n 列）时为 1',
  ),
  letter('alone', '1 where one cell alone reaches the maximum', '最大值只由一格取到时为 1'),
];
