/** @file What each letter of the lesson `crf` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'features of word t', '第 t 个词的特征'),
  letter('y', 'true tag of word t, one-hot', '第 t 个词的真实标签，独热'),
  letter('W', 'weights of the scores', '打分的权重'),
  letter('b', 'bias of the scores', '打分的偏置'),
  letter('A', 'score of going from tag i to tag j; any number', '从标签 i 到标签 j 的转移分数，任意实数'),
  letter('e', 'score of each tag at word t', '第 t 个词取各标签的分数'),
  letter(
    'a',
    'logarithm of the total weight of all rows up to word t that end in each tag',
    '前 t 个词中以各标签结尾的所有序列的总权重的对数',
  ),
  letter('l', 'true tag of word t, handed on to the next step', '第 t 个词的真实标签，传给下一步'),
  letter('g', 'what the true row collects at word t', '真实序列在第 t 个词处得到的分数'),
  letter('R', 'share of each tag i before tag j', '在标签 j 之前是标签 i 的份额'),
  letter(
    'Z',
    'logarithm of the weight of all rows; under “the best one” the best score',
    '所有序列的总权重的对数；选“最优序列”时为最高分',
  ),
  letter('G', 'score of the true row', '真实序列的分数'),
  letter(
    'loss',
    'loss: minus the logarithm of the probability of the true row',
    '损失：真实序列概率的负对数',
  ),
];
