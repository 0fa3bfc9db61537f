/** @file What each letter of the lesson `hmm-viterbi` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'observation at time t, one-hot', '时刻 t 的观测，独热'),
  letter('A', 'transition probabilities; each row adds up to 1', '转移概率，每一行之和为 1'),
  letter('B', 'emission probabilities; each row adds up to 1', '发射概率，每一行之和为 1'),
  letter('b', 'probability of the present observation in each state', '每个状态产生当前观测的概率'),
  letter(
    'p',
    'probability of what was seen so far, and of each state one step on; at the start the initial distribution',
    '已有观测与下一步状态的联合概率；起点处为初始分布',
  ),
  letter(
    'w',
    'probability of what was seen up to now, and of each state now',
    '到当前为止的观测与当前状态的联合概率',
  ),
  letter('F', 'the transitions that count', '参与计算的转移'),
  letter('P', 'probability of all that was seen', '全部观测的概率'),
  letter('loss', 'loss: minus its logarithm', '损失：该概率的负对数'),
];
