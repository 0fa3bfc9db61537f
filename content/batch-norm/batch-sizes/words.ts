/** @file The words of the figure of batch sizes, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { batches } from './figure.ts';

const en = {
  title: 'Batch normalisation with batches of different sizes',
  settings: {
    size: 'batch size N',
  },
  before: 'before: z',
  beforeLabel:
    'Histogram of a population with two humps, at 2 and at 7. Below it the {n} values of the batch, its mean at {mean} and one deviation, {s}, to either side.',
  after: 'after: x̂',
  afterLabel:
    'Histograms of normalised values: of many batches of {n} with their own statistics, and of the population with the running ones.',
  share: ' (share of values)',
  followed: 'one example, z = 6: its x̂',
  sizes: 'batch size N',
  followedLabel:
    'The normalised value of one example in 400 batches of each size. Nine of ten lie between {low} and {high} at N = {n}; prediction gives {predicted} always.',
  training: 'training',
  prediction: 'prediction',
  population: 'population',
  batch: 'this batch',
  caption:
    'Grey is the population, blue what training sees, green what prediction sees, violet the batch that is drawn; the large dot is one example that is in every batch. In the last plot, nine of ten batches give it a value in the blue band.',
  quantity: 'Quantity',
  inTraining: 'training, this batch',
  atPrediction: 'prediction',
  mean: 'mean subtracted',
  deviation: 'divided by',
  xhat: 'x̂ of the example z = 6',
  spread: 'its standard deviation over 400 batches',
  through: 'share of a random gradient that reaches z',
  expected: 'on average (N − 2)/N = {x}',
  exact: 'all of it',
  none: 'exactly 0',
} satisfies WordsOf<typeof batches>;

const zh: typeof en = {
  title: '不同大小的批次与批归一化',
  settings: {
    size: '批次大小 N',
  },
  before: '之前：z',
  beforeLabel:
    '总体的直方图，有两个峰，在 2 和 7 处。下方是这一批的 {n} 个值，均值在 {mean}，两边各一个标准差 {s}。',
  after: '之后：x̂',
  afterLabel: '归一化之后的直方图：许多大小为 {n} 的批次，各用自己的统计量；以及整个总体，用滑动统计量。',
  share: '（所占比例）',
  followed: '同一个样本 z = 6 的 x̂',
  sizes: '批次大小 N',
  followedLabel:
    '同一个样本在每种大小的 400 个批次里归一化后的值。N = {n} 时，十次有九次在 {low} 与 {high} 之间；预测时总是 {predicted}。',
  training: '训练',
  prediction: '预测',
  population: '总体',
  batch: '这一批',
  caption:
    '灰色是总体，蓝色是训练时看到的，绿色是预测时看到的，紫色是抽到的这一批；大圆点是每一批里都有的那个样本。最下面一图里，十批有九批给它的值落在蓝色带中。',
  quantity: '量',
  inTraining: '训练，这一批',
  atPrediction: '预测',
  mean: '减去的均值',
  deviation: '除以',
  xhat: '样本 z = 6 的 x̂',
  spread: '它在 400 个批次里的标准差',
  through: '一个随机梯度有多少到达 z',
  expected: '平均为 (N − 2)/N = {x}',
  exact: '全部',
  none: '恰好为 0',
};

export const words = both({ en, zh });
export type BatchWords = ReturnType<typeof words>;
