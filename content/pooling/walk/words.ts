/** @file The words of the pooling walk, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { pooling } from './figure.ts';

const en = {
  title: 'Where the gradient goes',
  settings: {
    kind: { name: 'Pooling', of: { max: 'max', average: 'average' } },
    size: { name: 'map', of: '{n} × {n}' },
    K: { name: 'window', of: '{n} × {n}' },
    stride: 'stride',
    ties: {
      name: 'at a tie',
      of: { first: 'the first takes all', shared: 'equal shares', all: 'everyone takes all' },
    },
  },
  input: 'map x',
  output: 'pooled y',
  inputGradient: 'gradient ∂L/∂x',
  outputGradient: 'arriving δ = ∂L/∂y',
  nothing: 'nothing',
  read: '{left} = {sum} = {value}',
  handed: '{output} = {value} goes to {cells}.',
  each: '{share} of it to each of {cells}',
  unseen: '{cell} is covered by no window: its gradient is 0.',
  lost: '{cell} wins no window: its gradient is 0.',
  tied: 'Tie in {n} of {all} windows: there is no derivative here, and the result depends on the rule above.',
  sums: 'What arrives, and what is handed on: ',
  comma: ', ',
  stop: '. ',
  agree: 'They agree.',
  differ: 'More is handed on than arrived: this rule is no subgradient.',
  hint: 'Point at a cell, or walk with the arrow keys. An output lights the window it reads and the cells it pays, an input the windows that cover it and those that pay it. Draw on x or δ by dragging, or type a digit; − changes the sign.',
} satisfies WordsOf<typeof pooling>;

const zh: typeof en = {
  title: '梯度往哪里去',
  settings: {
    kind: { name: '池化方式', of: { max: '最大', average: '平均' } },
    size: { name: '特征图', of: '{n} × {n}' },
    K: { name: '窗口', of: '{n} × {n}' },
    stride: '步幅',
    ties: { name: '并列时', of: { first: '先到者全得', shared: '平分', all: '人人全得' } },
  },
  input: '特征图 x',
  output: '池化后 y',
  inputGradient: '梯度 ∂L/∂x',
  outputGradient: '传来的 δ = ∂L/∂y',
  nothing: '无',
  read: '{left} = {sum} = {value}',
  handed: '{output} = {value} 送给 {cells}。',
  each: '{cells}，各得 {share}',
  unseen: '没有窗口盖住 {cell}，梯度是 0。',
  lost: '{cell} 没有在任何窗口里胜出，梯度是 0。',
  tied: '{all} 个窗口中有 {n} 个出现并列：此处导数不存在，结果取决于上面选的规则。',
  sums: '传来的总和与送出的总和：',
  comma: '，',
  stop: '。',
  agree: '两者相等。',
  differ: '送出的比传来的多：这条规则给出的不是次梯度。',
  hint: '指向一格，或用方向键走动。输出会点亮它读的窗口和它送到的格子，输入会点亮盖住它的窗口和送给它梯度的输出。在 x 或 δ 上拖动即可作画，也可以键入数字；按 − 变号。',
};

export const words = both({ en, zh });
export type PoolingWords = ReturnType<typeof words>;
