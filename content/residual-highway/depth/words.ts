/** @file The words of the figure of depth, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { depth } from './figure.ts';

const en = {
  title: 'The gradient by depth',
  settings: {
    L: 'layers L',
    H: 'width H',
    gain: 'gain of the weights',
    block: 'factor of the block',
    gate: 'bias of the gate',
    phi: { name: 'activation', of: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', linear: 'none' } },
  },
  preset: {
    opening: 'plain vanishes',
    explodes: 'residual explodes',
    level: 'residual, small blocks',
    open: 'gates open',
    root: 'blocks × 1/√L',
  },
  stacks: { residual: 'residual', highway: 'highway', plain: 'plain' },
  xAxis: 'layers passed on the way down, L − t',
  yAxis: 'length of the gradient at layer t, 1 at the top',
  label:
    'Length of the gradient at each of {L} layers on a logarithmic axis. At the bottom: residual {residual}, highway {highway}, plain {plain}.',
  bottom: 'At the bottom of {L} layers:',
  upwards:
    'The second witness goes the other way: a small step at the bottom, carried upwards layer by layer, changes the loss by what the gradient says. Largest relative difference: {error}.',
  nothing: 'Where the gradient is exactly 0 there is nothing to compare.',
  caption:
    'Entries of all matrices are random with the standard deviation gain/√H; all stacks use the same draw. The block is multiplied by its factor before it is added.',
  table: 'The same as a table',
  layer: 'layer t',
} satisfies WordsOf<typeof depth>;

const zh: typeof en = {
  title: '梯度随深度的变化',
  settings: {
    L: '层数 L',
    H: '宽度 H',
    gain: '权重的增益',
    block: '残差块的系数',
    gate: '门的偏置',
    phi: { name: '激活函数', of: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', linear: '无' } },
  },
  preset: {
    opening: '普通网络消失',
    explodes: '残差网络爆炸',
    level: '残差网络，块很小',
    open: '门打开',
    root: '残差块 × 1/√L',
  },
  stacks: { residual: '残差', highway: '高速公路', plain: '普通' },
  xAxis: '往下已经过的层数 L − t',
  yAxis: '对第 t 层的梯度的范数，顶层为 1',
  label:
    '{L} 层中每一层的梯度范数，纵轴为对数。到最底层时：残差 {residual}，高速公路 {highway}，普通 {plain}。',
  bottom: '穿过 {L} 层到达底部：',
  upwards:
    '第二位证人反着走：在底部移动一小步，逐层向上传，损失的变化正是梯度所说的值。最大相对差：{error}。',
  nothing: '梯度恰好为 0 时，没有什么可比。',
  caption: '所有矩阵的元素随机抽取，标准差为 增益/√H，三种网络用的是同一次抽取。残差块先乘系数，再相加。',
  table: '同样的数，列成表',
  layer: '层 t',
};

export const words = both({ en, zh });
export type DepthWords = ReturnType<typeof words>;
