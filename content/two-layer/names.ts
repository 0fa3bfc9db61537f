/** @file What the choices, options and presets of the lesson `two-layer` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { twoLayer } from './derivation.ts';

export const names: NamesOf<typeof twoLayer> = {
  choices: {
    batch: { en: 'examples', zh: '样本' },
    loss: { en: 'loss', zh: '损失' },
    phi: { en: 'activation', zh: '激活函数' },
    over: { en: 'batch loss', zh: '整批的损失' },
  },
  options: {
    one: { en: 'one example', zh: '一个样本' },
    columns: { en: 'batch in columns', zh: '一批，样本为列' },
    rows: { en: 'batch in rows', zh: '一批，样本为行' },
    entropy: { en: 'softmax, cross-entropy', zh: 'softmax 与交叉熵' },
    binary: { en: 'sigmoid, binary cross-entropy', zh: 'sigmoid 与二元交叉熵' },
    squares: { en: 'half the squares', zh: '平方误差的一半' },
    relu: { en: 'ReLU', zh: 'ReLU' },
    tanh: { en: 'tanh', zh: 'tanh' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    sum: { en: 'sum over the batch', zh: '对一批求和' },
    mean: { en: 'mean of the batch', zh: '对一批取平均' },
  },
  presets: {
    'one-unit-off': { en: 'one unit off', zh: '一个单元不激活' },
    'zero-weights': { en: 'all weights 0', zh: '权重全为 0' },
    'all-alike': { en: 'all units alike', zh: '各单元全相同' },
    'four-columns': { en: 'four examples in columns', zh: '四个样本，排成列' },
    'four-rows': { en: 'four examples in rows', zh: '四个样本，排成行' },
    xor: { en: 'XOR, solved', zh: '异或，已解出' },
  },
};
