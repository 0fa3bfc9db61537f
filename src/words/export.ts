/** @file The words of what one takes away from a lesson, in both languages. */
import type { NotebookWords } from '#bank/export/notebook.ts';
import type { Lang } from './words.ts';

interface ExportWords extends NotebookWords {
  readonly cards: string;
}

const en: ExportWords = {
  cards: 'All results, lesson by lesson',
  given: 'Given',
  forward: 'Forward',
  backward: 'Backward',
  step: (t) => `t = ${t}`,
  torch: 'The same in PyTorch',
  torchWhat:
    'The lines in PyTorch, and the gradients that autograd finds by itself, compared with the numbers of the page. Without PyTorch these cells do nothing.',
  autograd: 'What autograd finds',
  noTorch: 'PyTorch is not installed: the cells below are passed over.',
  what: 'Every line of the lesson in NumPy, at the numbers that its page opens with. Each result is compared with that of the page, and each equals sign with the one before. “dX” is the gradient of the loss with respect to X.',
};

const zh: ExportWords = {
  cards: '各课公式卡',
  given: '已知',
  forward: '前向',
  backward: '反向',
  step: (t) => `t = ${t}`,
  torch: '用 PyTorch 再算一遍',
  torchWhat:
    '同样各行的 PyTorch 代码，以及自动求导（autograd）得到的梯度，都与页面上的数比较。没有安装 PyTorch 时，下面各单元不做任何事。',
  autograd: '自动求导的结果',
  noTorch: '没有安装 PyTorch，以下单元跳过。',
  what: '本课每一行的 NumPy 代码，数值与页面初始时相同。每个结果都与页面上的数比较，每个等号的两边也互相比较。“dX”表示损失对 X 的梯度。',
};

export const exportWords = (lang: Lang): ExportWords => (lang === 'zh' ? zh : en);
