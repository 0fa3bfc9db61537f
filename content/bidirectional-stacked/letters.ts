/** @file What each letter of the lesson `bidirectional-stacked` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, forAll, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'input at time t', '时刻 t 的输入'),
  letter('m', 'mask: 1 at a true step, 0 at a pad', '掩码：词所在的步为 1，填充为 0'),
  letter('h', 'state of the first layer, left to right', '第一层的状态，从左到右读'),
  letter('g', 'state of the first layer, right to left', '第一层的状态，从右到左读'),
  letter('q', 'state of the second layer, left to right', '第二层的状态，从左到右读'),
  forAll(
    ['n_g', 'n_q'],
    letter('n_h', 'candidate for the new state; also for g, q', '候选状态；g、q 亦各有一个'),
  ),
  forAll(
    ['z_g', 'z_q'],
    letter('z_h', 'before the candidate; also for g, q', '候选状态激活前的值；g、q 亦各有一个'),
  ),
  letter('o', 'scores (logits)', '得分（logits）'),
  letter('yhat', 'predicted probabilities', '预测概率'),
  letter('y', 'label of the sequence, one-hot', '整个序列的标签，独热'),
  letter('loss', 'loss', '损失'),
  forAll(['W_g', 'W_q'], letter('W_h', 'state to state; also for g, q', '状态到状态；g、q 亦各有一个')),
  forAll(['U_g'], letter('U_h', 'input to state; also for g', '输入到状态；g 亦有一个')),
  letter('U_q', 'from h up to q', '由 h 上到 q'),
  letter('R_q', 'from g up to q', '由 g 上到 q'),
  forAll(['b_g', 'b_q'], letter('b_h', 'bias; also for g, q', '偏置；g、q 亦各有一个')),
  letter('V_q', 'last state q to scores', '末状态 q 到得分'),
  letter('V_g', 'last state g to scores', '末状态 g 到得分'),
  letter('c', 'bias of the scores', '得分的偏置'),
];
