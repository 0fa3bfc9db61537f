/** @file The words of the figure of gradient noise, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { noise } from './figure.ts';

const en = {
  title: 'A noisy descent',
  settings: {
    schedule: {
      name: 'Schedule',
      of: {
        constant: 'constant',
        drops: 'drops',
        exponential: 'exponential',
        inverse: 'inverse, 1/t',
        root: 'root, 1/√t',
        cosine: 'cosine',
        warmup: 'warm-up, then cosine',
      },
    },
    B: 'batch B',
    again: 'an example may come twice',
    eta0: 'η₀',
  },
  lossPlot:
    'Loss above its minimum by step, logarithmic. {schedule}, batch {B}: at the end {measured} measured, {predicted} predicted.',
  lossAxis: 'loss above its minimum',
  stepAxis: 'step t',
  rateAxis: 'learning rate ηₜ',
  ratePlot: 'Learning rate by step, from {first} to {last}.',
  pathPlot:
    'The path of one run among the examples, up to step {t}, and the cloud that is predicted for the end.',
  x: 'x, steep',
  y: 'y, flat',
  run: 'one run',
  mean: 'mean of {n} runs',
  predicted: 'predicted',
  floor: 'floor of η₀, if it stayed',
  cloud: 'predicted cloud, 2σ',
  examples: 'examples',
  at: 'path up to step',
  quantity: 'last {n} steps',
  measured: 'measured, {n} runs',
  ratio: 'ratio',
  rows: ['loss above its minimum', 'variance in x', 'variance in y'],
} satisfies WordsOf<typeof noise>;

const zh: typeof en = {
  title: '带噪声的下降',
  settings: {
    schedule: {
      name: '调度',
      of: {
        constant: '恒定',
        drops: '阶梯下降',
        exponential: '指数衰减',
        inverse: '反比，1/t',
        root: '平方根反比，1/√t',
        cosine: '余弦',
        warmup: '预热后余弦',
      },
    },
    B: '批次 B',
    again: '样本可以重复',
    eta0: 'η₀',
  },
  lossPlot:
    '损失（以最小值为零点）随步数的变化，对数轴。{schedule}，批次 {B}：最后实测 {measured}，预测 {predicted}。',
  lossAxis: '损失与最小值之差',
  stepAxis: '步 t',
  rateAxis: '学习率 ηₜ',
  ratePlot: '各步的学习率，从 {first} 到 {last}。',
  pathPlot: '一次训练在样本之间走过的路径，画到第 {t} 步，以及对最后位置预测的云。',
  x: 'x，陡',
  y: 'y，平',
  run: '一次训练',
  mean: '{n} 次的平均',
  predicted: '预测',
  floor: 'η₀ 若保持不变，噪声的下限',
  cloud: '预测的云，2σ',
  examples: '样本',
  at: '路径画到第几步',
  quantity: '最后 {n} 步',
  measured: '实测，{n} 次',
  ratio: '比',
  rows: ['损失与最小值之差', 'x 方向的方差', 'y 方向的方差'],
};

export const words = both({ en, zh });
export type NoiseWords = ReturnType<typeof words>;
