/** @file The words of the figure of the activation functions, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { activations } from './figure.ts';

const en = {
  title: 'Activation functions and their slopes',
  settings: {
    shown: {
      name: 'Functions shown',
      of: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', leaky: 'leaky ReLU', prelu: 'PReLU' },
    },
    a: 'a of PReLU',
    threshold: 'shade slopes below',
  },
  toCrossing: 'to the crossing',
  toStart: 'to z = −1',
  handle: 'The point z',
  point: '{phi} {value}, slope {slope}',
  noSlope: 'no slope at the kink',
  valueAxis: 'value φ(z)',
  slopeAxis: 'slope φ′(z)',
  zAxis: 'pre-activation z',
  valueLabel: 'Values of {names} for z from −6 to 6, with the tangent at the chosen point.',
  slopeLabel:
    'Slopes of {names} for z from −6 to 6. The slope of tanh is 1 at 0 and that of the sigmoid 0.25; beyond |z| = 1.6629 the sigmoid is steeper.',
  caption:
    'Above the function, below its slope. Drag the violet line, or focus its handle and use the arrow keys. The short strokes are tangents; grey is where a function shown is flatter than the chosen threshold, darker where several are.',
  function: 'Function',
  value: 'value at z = {z}',
  slope: 'slope',
  twenty: 'twenty such slopes multiplied',
  powersAxis: 'product of n slopes',
  powersX: 'factors n',
  powersLabel: 'The n-th power of the slope at the chosen z, for n from 1 to 50, on a logarithmic axis.',
  powersCaption:
    'The slope at the same z multiplied by itself n times: a straight line on a logarithmic axis, as steep as the slope is small.',
  powersZero: ' {names}: exactly 0 from the first factor on.',
  single: 'least float32',
  table: 'The same as a table',
  factors: 'factors n',
} satisfies WordsOf<typeof activations>;

const zh: typeof en = {
  title: '激活函数及其斜率',
  settings: {
    shown: {
      name: '显示的函数',
      of: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', leaky: 'leaky ReLU', prelu: 'PReLU' },
    },
    a: 'PReLU 的 a',
    threshold: '阴影：斜率低于',
  },
  toCrossing: '移到交点',
  toStart: '回到 z = −1',
  handle: '点 z',
  point: '{phi} {value}，斜率 {slope}',
  noSlope: '折点处没有斜率',
  valueAxis: '函数值 φ(z)',
  slopeAxis: '斜率 φ′(z)',
  zAxis: '激活前的值 z',
  valueLabel: 'z 从 −6 到 6 时 {names} 的函数值，以及所选点处的切线。',
  slopeLabel:
    'z 从 −6 到 6 时 {names} 的斜率。在 0 处 tanh 的斜率是 1，sigmoid 的是 0.25；|z| 超过 1.6629 以后 sigmoid 更陡。',
  caption:
    '上图是函数，下图是斜率。拖动紫线，或先选中手柄再用方向键移动。短线是切线；灰色区域里有函数比所选的阈值更平，颜色越深，这样的函数越多。',
  function: '函数',
  value: 'z = {z} 处的值',
  slope: '斜率',
  twenty: '二十个这样的斜率相乘',
  powersAxis: 'n 个斜率的乘积',
  powersX: '因子个数 n',
  powersLabel: '所选 z 处斜率的 n 次幂，n 从 1 到 50，纵轴为对数轴。',
  powersCaption: '同一个 z 处的斜率自乘 n 次：在对数轴上是一条直线，斜率越小，直线越陡。',
  powersZero: '{names}：从第一个因子起就恰好是 0。',
  single: 'float32 的最小正数',
  table: '同样的数，列成表',
  factors: '因子个数 n',
};

export const words = both({ en, zh });
export type ActivationWords = ReturnType<typeof words>;
