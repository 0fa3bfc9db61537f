/** @file The words of the polynomial fit, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { fit } from './figure.ts';

const en = {
  title: 'Four remedies on one fit',
  settings: {
    degree: 'degree',
    N: 'examples N',
    bags: 'models averaged B',
    noise: 'noise σ',
    penalty: 'penalty λ',
  },
  preset: {
    none: 'no remedy',
    simpler: 'simpler model',
    data: 'more data',
    decay: 'L2 penalty',
    bagging: 'bagging',
  },
  yAxis: 'y',
  xAxis: 'x',
  names: { truth: 'truth', model: 'model', train: 'training', validation: 'validation', floor: 'σ²' },
  fitLabel:
    'Examples with noise, the curve they come from, and the fitted polynomial of degree {degree}. Its mean square error is {train} on these examples and {validation} on new ones.',
  errorAxis: 'mean square error',
  degreeAxis: 'degree of the polynomial',
  errorLabel:
    'Training and validation error by the degree from 0 to {most}, on a logarithmic axis. The validation error is least at degree {best}.',
  read: 'Mean square error at degree {degree}: {train} on the examples, {validation} on new ones. No model can come below the noise, {floor}.',
  members:
    'The {bags} models alone: {single} on average. They differ from their mean by {spread}, and {single} − {spread} ≈ {mean}.',
  caption:
    'The dashed curve is the truth, the points are the examples. Thin curves are single models of an average. Below, the violet line marks the degree chosen.',
  table: 'The errors as a table',
} satisfies WordsOf<typeof fit>;

const zh: typeof en = {
  title: '同一次拟合，四种办法',
  settings: {
    degree: '次数',
    N: '样本数 N',
    bags: '平均的模型数 B',
    noise: '噪声 σ',
    penalty: '惩罚 λ',
  },
  preset: {
    none: '什么也不做',
    simpler: '更简单的模型',
    data: '更多数据',
    decay: 'L2 惩罚',
    bagging: 'bagging',
  },
  yAxis: 'y',
  xAxis: 'x',
  names: { truth: '真值', model: '模型', train: '训练', validation: '验证', floor: 'σ²' },
  fitLabel:
    '带噪声的样本、产生它们的曲线，以及拟合出的 {degree} 次多项式。它在这些样本上的均方误差是 {train}，在新样本上是 {validation}。',
  errorAxis: '均方误差',
  degreeAxis: '多项式的次数',
  errorLabel: '次数从 0 到 {most} 时的训练误差与验证误差，纵轴为对数。验证误差在 {best} 次时最小。',
  read: '{degree} 次时的均方误差：样本上 {train}，新样本上 {validation}。任何模型都低不过噪声 {floor}。',
  members:
    '{bags} 个模型单独来看，平均是 {single}；它们与自己的平均相差 {spread}，而 {single} − {spread} ≈ {mean}。',
  caption: '虚线是真值，点是样本，细线是参与平均的单个模型。下图的紫线标出所选的次数。',
  table: '误差列成表',
};

export const words = both({ en, zh });
export type FitWords = ReturnType<typeof words>;
