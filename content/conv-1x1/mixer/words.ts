/** @file The words of the channel mixer, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { mixer } from './figure.ts';

const en = {
  title: 'Mixing channels at every place',
  settings: {
    place: 'place k',
  },
  picture: 'picture',
  channels: ['red', 'green', 'blue'] as readonly string[],
  map: 'z[{f}]',
  target: 'target: {what}',
  targets: ['brightness', 'red − green'] as readonly string[],
  delta: 'δ[{f}]',
  channel: 'x[{c}], {name}',
  product: 'δ[{f}] · x[{c}]',
  spoken: '{name}, from {least} to {most}',
  weight: 'weight',
  bias: 'b[{f}]',
  slider: 'slider',
  value: 'value',
  gradient: 'gradient',
  show: 'Show where the gradient of {name} comes from',
  loss: 'Loss L = {loss}',
  step: 'one step, η = {rate}',
  many: 'twenty steps',
  shuffle: 'shuffle the pixels',
  restore: 'pixels in order',
  hidden: 'take the hidden weights',
  at: 'Place {k}, row {i}, column {j}: x = ({x}), z = ({z}), δ = ({delta}).',
  from: 'Where the gradient of {name} comes from',
  sum: 'Sum over {n} places: {sum}. Finite difference: {difference}.',
  here: 'Place {k} adds {own}.',
  hint: 'Positive is violet, negative is orange; each map of this row is scaled by itself. Point at a cell, or move the slider of the place. Choose another weight in the table.',
} satisfies WordsOf<typeof mixer>;

const zh: typeof en = {
  title: '在每个位置混合通道',
  settings: {
    place: '位置 k',
  },
  picture: '图',
  channels: ['红', '绿', '蓝'],
  map: 'z[{f}]',
  target: '目标：{what}',
  targets: ['亮度', '红 − 绿'],
  delta: 'δ[{f}]',
  channel: 'x[{c}]，{name}',
  product: 'δ[{f}] · x[{c}]',
  spoken: '{name}，从 {least} 到 {most}',
  weight: '权重',
  bias: 'b[{f}]',
  slider: '滑块',
  value: '值',
  gradient: '梯度',
  show: '显示 {name} 的梯度从哪里来',
  loss: '损失 L = {loss}',
  step: '走一步，η = {rate}',
  many: '走二十步',
  shuffle: '打乱像素',
  restore: '像素复位',
  hidden: '取隐藏的权重',
  at: '位置 {k}，第 {i} 行第 {j} 列：x = ({x})，z = ({z})，δ = ({delta})。',
  from: '{name} 的梯度从哪里来',
  sum: '对 {n} 个位置求和：{sum}。有限差分：{difference}。',
  here: '位置 {k} 贡献 {own}。',
  hint: '正数为紫色，负数为橙色；这一排的每张图各按自己的最大值着色。指向一格，或移动位置的滑块。在表中可以选别的权重。',
};

export const words = both({ en, zh });
export type MixerWords = ReturnType<typeof words>;
