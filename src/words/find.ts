/** @file The words of the search, in both languages. */
import type { MistakeName } from '#notation/mistakes.ts';
import { fill } from './fill.ts';
import type { Lang } from './words.ts';

export interface FindWords {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly close: string;
  readonly keys: string;
  readonly places: string;
  readonly inText: string;
  readonly nothing: string;
  readonly noIndex: string;
  readonly noText: string;
  readonly examples: string;
  readonly slip: Readonly<Record<MistakeName, string>>;
  count(n: number): string;
}

const en: FindWords = {
  title: 'Search',
  label: 'A symbol, a line of NumPy or LaTeX, a place in the notes, a word',
  hint: 'dC · 1 - h**2 · ∂L/∂W · 001 question 2',
  close: 'Close',
  keys: '↑ ↓ choose · Enter opens · Esc closes',
  places: 'Lessons, steps and corrections',
  inText: 'In the text',
  nothing: 'Nothing of that is in the lessons. Try a symbol such as dW, or a word.',
  noIndex: 'The list of what can be found could not be fetched. Try once more.',
  noText: 'The full text cannot be searched right now; the list above is whole.',
  examples: 'For example',
  slip: {
    sign: 'Your line is this one with a wrong sign.',
    'dropped-term': 'Your line is this one without one of its terms.',
    'dropped-factor': 'Your line is this one without one of its factors.',
    'lost-power': 'Your line is this one without a power.',
    'lost-transpose': 'Your line is this one without a transpose.',
    'lost-function': 'Your line is this one without a function.',
    'wrong-time': 'Your line is this one at another time step.',
    'swapped-factors': 'Your line is this one with factors in the wrong order.',
    'wrong-range': 'Your line is this one with a sum over another range.',
    'overwritten-sum': 'Your line is this one without its sum.',
    'flipped-comparison': 'Your line is this one with the comparison turned round.',
  },
  count: (n) => (n === 1 ? '1 place found' : fill('{n} places found', { n })),
};

const zh: FindWords = {
  title: '搜索',
  label: '符号、一行 NumPy 或 LaTeX、笔记的位置、词语',
  hint: 'dC · 1 - h**2 · ∂L/∂W · 001 第 2 题',
  close: '关闭',
  keys: '↑ ↓ 选择 · Enter 打开 · Esc 关闭',
  places: '课、步骤与更正',
  inText: '正文',
  nothing: '各课里都没有。换一个符号（如 dW）或一个词试试。',
  noIndex: '没能取得可查内容的清单，请再试一次。',
  noText: '现在无法搜索正文；上面的列表是完整的。',
  examples: '例如',
  slip: {
    sign: '你的式子就是这一行，只是有一处符号弄反了。',
    'dropped-term': '你的式子就是这一行，只是漏了一项。',
    'dropped-factor': '你的式子就是这一行，只是漏了一个因子。',
    'lost-power': '你的式子就是这一行，只是漏了一个幂次。',
    'lost-transpose': '你的式子就是这一行，只是漏了一个转置。',
    'lost-function': '你的式子就是这一行，只是漏了一个函数。',
    'wrong-time': '你的式子就是这一行，只是时间步错位了。',
    'swapped-factors': '你的式子就是这一行，只是因子的次序颠倒了。',
    'wrong-range': '你的式子就是这一行，只是求和范围不对。',
    'overwritten-sum': '你的式子就是这一行，只是漏了求和。',
    'flipped-comparison': '你的式子就是这一行，只是比较的方向弄反了。',
  },
  count: (n) => fill('找到 {n} 处', { n }),
};

export const findWords = (lang: Lang): FindWords => (lang === 'zh' ? zh : en);
