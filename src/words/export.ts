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
  what: 'Every line of the lesson in NumPy, at the numbers that its page opens with. Each result is compared with that of the page, and each equals sign with the one before. “dX” is the gradient of the loss with respect to X.',
};

const zh: ExportWords = {
  cards: '各课公式卡',
  given: '已知',
  forward: '前向',
  backward: '反向',
  step: (t) => `t = ${t}`,
  what: '本课每一行的 NumPy 代码，数值与页面初始时相同。每个结果都与页面上的数比较，每个等号的两边也互相比较。“dX”表示损失对 X 的梯度。',
};

export const exportWords = (lang: Lang): ExportWords => (lang === 'zh' ? zh : en);
