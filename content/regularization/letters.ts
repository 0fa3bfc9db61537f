/** @file What each letter of the lesson `regularization` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('X', 'inputs, one example per row', '输入，每行一个样本'),
  letter('y', 'labels, N numbers', '标签，N 个数'),
  letter('w', 'weights', '权重'),
  letter('b', 'bias, not penalised', '偏置，不受惩罚'),
  letter('r', 'what the model says minus what it should', '模型的输出减去应有的值'),
  letter('E', 'mean square error on the data, halved', '数据上均方误差的一半'),
  letter('R', 'penalty', '惩罚项'),
  letter('lam', 'weight of the penalty', '惩罚项的权重'),
  letter('loss', 'what is minimised', '要最小化的量'),
  letter('eta', 'learning rate', '学习率'),
  letter('g', 'gradient of the data part alone', '只由数据产生的梯度'),
  letter('c', 'curvatures of a quadratic', '二次函数的各个曲率'),
  letter('a', 'its minimum', '它的最小值点'),
  letter('s', 'size of the noise on the inputs', '输入噪声的大小'),
  letter('f', 'what B models say of one number', 'B 个模型对同一个数的预测'),
  letter('o', 'that number', '这个数'),
  letter('v', 'variance of one model', '单个模型的方差'),
  letter('rho', 'correlation of two models', '两个模型之间的相关系数'),
  letter('eps', 'keeps the step of Adam finite where g is 0', '使 g 为 0 时 Adam 的一步仍有限'),
];
