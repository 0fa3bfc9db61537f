/** @file The words of the figure of dropout under many masks, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { masks } from './figure.ts';

const en = {
  title: 'A network of eight units under many masks',
  settings: {
    p: 'drop probability p',
    rule: {
      name: 'Scaling',
      of: { inverted: 'inverted', classic: 'classic, test × (1 − p)', noted: 'as noted, test × p' },
    },
    curve: { name: 'Output', of: { linear: 'linear', tanh: 'tanh' } },
  },
  output: 'output',
  gradient: 'gradient with respect to h₀',
  masks: 'number of masks',
  label:
    'Running mean of the {what} over up to ten thousand masks. It ends at {last}; all 256 masks together give {mean}, the test gives {test}.',
  training: 'training',
  test: 'test',
  caption:
    'Blue or red is the running mean over the masks, the band is the exact mean over all 256 masks with two standard errors to either side; it narrows like one over the root of the number of masks. The green line is the test.',
  over: 'Mean over',
  one: '1 mask',
  many: '{n} masks',
  all: 'all 256 masks, exactly',
  atTest: 'the test',
  ratio: 'test divided by mean',
  deviation: 'standard deviation of a single mask',
} satisfies WordsOf<typeof masks>;

const zh: typeof en = {
  title: '八个单元的网络，许多个掩码',
  settings: {
    p: '丢弃概率 p',
    rule: {
      name: '缩放方式',
      of: { inverted: '倒置缩放', classic: '经典缩放，测试时 × (1 − p)', noted: '笔记原文，测试时 × p' },
    },
    curve: { name: '输出', of: { linear: '线性', tanh: 'tanh' } },
  },
  output: '输出',
  gradient: '对 h₀ 的梯度',
  masks: '掩码个数',
  label:
    '{what}对已抽掩码的平均，最多一万个掩码。最后是 {last}；全部 256 个掩码的精确平均是 {mean}，测试时是 {test}。',
  training: '训练',
  test: '测试',
  caption:
    '蓝线或红线是对已抽掩码的平均；色带以全部 256 个掩码的精确平均为中心，上下各两个标准误，随掩码个数的平方根变窄。绿线是测试时的值。',
  over: '平均的范围',
  one: '1 个掩码',
  many: '{n} 个掩码',
  all: '全部 256 个掩码（精确值）',
  atTest: '测试',
  ratio: '测试值除以平均值',
  deviation: '单个掩码的标准差',
};

export const words = both({ en, zh });
export type MaskWords = ReturnType<typeof words>;
