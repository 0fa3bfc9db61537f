/** @file The words of the figure “what learns”, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { whatLearns } from './figure.ts';

const en = {
  title: 'What learns, from each start',
  settings: {
    start: {
      name: 'start',
      of: {
        zero: 'zero',
        alike: 'all alike: 0.5',
        tiny: 'tiny: s = 0.01',
        glorot: 'Glorot',
        he: 'He',
        large: 'large: s = 4',
      },
    },
    phi: { name: 'φ', of: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' } },
    H: 'hidden units H',
    eta: 'learning rate η',
    after: { name: 'after steps', of: '{n}' },
  },
  loss: 'loss',
  steps: 'steps',
  lossLabel: 'The loss over a thousand steps, from {from} to {to}.',
  plane: 'inputs: x₂',
  first: 'x₁',
  planeLabel:
    'The plane of the inputs after {n} steps. {right} of the four inputs are answered right. {different} of {H} hidden units are different.',
  caption:
    'Above, the loss; the vertical line marks the step that is shown. Below, the four inputs, filled where the answer should be yes; the shaded part of the plane is where the network says yes. Each green line is the edge of a hidden unit, where its sum is 0.',
  parameter: 'Parameter',
  moved: 'moved so far',
  gradient: 'size of its gradient',
  different: 'different hidden units',
  of: '{n} of {all}',
  right: 'inputs answered right',
  lossNow: 'loss',
  diverged: 'diverged: the steps are too long',
} satisfies WordsOf<typeof whatLearns>;

const zh: typeof en = {
  title: '从各种起点出发，哪些参数在学习',
  settings: {
    start: {
      name: '起点',
      of: {
        zero: '全为零',
        alike: '全相同：0.5',
        tiny: '极小：s = 0.01',
        glorot: 'Glorot',
        he: 'He',
        large: '过大：s = 4',
      },
    },
    phi: { name: 'φ', of: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'sigmoid' } },
    H: '隐藏单元数 H',
    eta: '学习率 η',
    after: { name: '已走的步数', of: '{n}' },
  },
  loss: '损失',
  steps: '步',
  lossLabel: '一千步里的损失，从 {from} 到 {to}。',
  plane: '输入：x₂',
  first: 'x₁',
  planeLabel: '{n} 步之后的输入平面。四种输入答对 {right} 种。{H} 个隐藏单元中有 {different} 个互不相同。',
  caption:
    '上图是损失，竖线标出所显示的那一步。下图是四种输入，应答“是”的画成实心；网络回答“是”的区域涂了底色。每条绿线是一个隐藏单元的边界，在那里它的加权和为 0。',
  parameter: '参数',
  moved: '到此移动的距离',
  gradient: '梯度的范数',
  different: '互不相同的隐藏单元',
  of: '{n} / {all}',
  right: '答对的输入',
  lossNow: '损失',
  diverged: '发散：步子太大',
};

export const words = both({ en, zh });
export type LearnWords = ReturnType<typeof words>;
