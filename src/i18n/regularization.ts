/** @file The words of the two figures of the lesson on regularisation, in both languages. */
import type { Lang } from './words.ts';

const en = {
  shrinkage: {
    title: 'Two penalties on one quadratic',
    curvature: 'Curvatures',
    curvatures: { equal: 'equal curvatures', unequal: 'unequal curvatures' },
    lambda: 'λ',
    lambdaAxis: 'weight of the penalty λ',
    axes: { ridge: 'weights under L2', lasso: 'weights under L1' },
    label: {
      ridge:
        'Five weights under the L2 penalty against λ on a logarithmic axis. All approach 0 and none reaches it. At λ = {lambda}: {values}.',
      lasso:
        'Five weights under the L1 penalty against λ on a logarithmic axis. One after another becomes exactly 0. At λ = {lambda}: {values}.',
    },
    read: 'At λ = {lambda}, L1 has set {zeros} of {n} weights to 0. L2 has set none, and leaves {freedom} of {n} degrees of freedom.',
    caption: 'Move the slider: the violet line shows the λ that the table reads off.',
    weight: 'weight',
    columns: { a: 'without penalty, a', c: 'curvature c', ridge: 'L2', lasso: 'L1' },
  },
  decay: {
    title: 'Weight decay in three optimizers',
    size: 'size of the gradients',
    lambda: 'λ',
    methods: { gd: 'gradient descent', adam: 'Adam with L2', adamw: 'AdamW' },
    comma: ', ',
    xAxis: 'step',
    yAxis: 'weight',
    label:
      'A weight that starts at 1, for 200 steps under gradients of size {size} that cancel, λ = {lambda}. At the end: {values}.',
    read: 'After {steps} steps of 0.01 the weight is: {values}.',
    caption:
      'The gradients of the data cancel (plus, minus, minus, plus), so in the long run only the penalty moves the weight. Drawn after every fourth step. Move the size of the gradients, and watch which of the lines moves.',
  },
  fit: {
    title: 'Four remedies on one fit',
    presets: 'Remedies',
    preset: {
      none: 'no remedy',
      simpler: 'simpler model',
      data: 'more data',
      decay: 'L2 penalty',
      bagging: 'bagging',
    },
    dials: {
      degree: 'degree',
      N: 'examples N',
      penalty: 'penalty λ',
      bags: 'models averaged B',
      noise: 'noise σ',
      seed: 'seed',
    },
    link: 'Copy link',
    copied: 'Copied',
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
  },
};

export type RegularizationWords = typeof en;

const zh: RegularizationWords = {
  shrinkage: {
    title: '同一个二次函数上的两种惩罚',
    curvature: '曲率',
    curvatures: { equal: '曲率相同', unequal: '曲率不同' },
    lambda: 'λ',
    lambdaAxis: '惩罚的权重 λ',
    axes: { ridge: 'L2 下的权重', lasso: 'L1 下的权重' },
    label: {
      ridge:
        'L2 惩罚下五个权重随 λ 的变化，横轴为对数。它们都趋于 0，但都不会到达 0。在 λ = {lambda} 处：{values}。',
      lasso:
        'L1 惩罚下五个权重随 λ 的变化，横轴为对数。它们一个接一个变成恰好 0。在 λ = {lambda} 处：{values}。',
    },
    read: '在 λ = {lambda} 处，L1 使 {n} 个权重中的 {zeros} 个成为 0；L2 一个也没有，留下 {n} 个自由度中的 {freedom} 个。',
    caption: '移动滑块：紫线标出表中读数所在的 λ。',
    weight: '权重',
    columns: { a: '无惩罚时 a', c: '曲率 c', ridge: 'L2', lasso: 'L1' },
  },
  decay: {
    title: '三种优化器里的权重衰减',
    size: '梯度的大小',
    lambda: 'λ',
    methods: { gd: '梯度下降', adam: 'Adam 加 L2', adamw: 'AdamW' },
    comma: '，',
    xAxis: '步',
    yAxis: '权重',
    label: '一个从 1 开始的权重走 200 步，梯度大小为 {size} 且互相抵消，λ = {lambda}。最后：{values}。',
    read: '学习率 0.01，走 {steps} 步之后的权重：{values}。',
    caption:
      '数据的梯度互相抵消（正、负、负、正），长远来看只有惩罚使权重移动。每四步画一点。改变梯度的大小，看哪一条线会动。',
  },
  fit: {
    title: '同一次拟合，四种办法',
    presets: '办法',
    preset: {
      none: '什么也不做',
      simpler: '更简单的模型',
      data: '更多数据',
      decay: 'L2 惩罚',
      bagging: 'bagging',
    },
    dials: {
      degree: '次数',
      N: '样本数 N',
      penalty: '惩罚 λ',
      bags: '平均的模型数 B',
      noise: '噪声 σ',
      seed: '种子',
    },
    link: '复制链接',
    copied: '已复制',
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
  },
};

export const regularizationWords = (lang: Lang): RegularizationWords => (lang === 'zh' ? zh : en);
