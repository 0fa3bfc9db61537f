/** @file The words in the pictures of the lesson `text-cnn`. */
import type { Lang } from '#words/words.ts';

const en = {
  windows: {
    words: ['not', 'bad', 'but', 'not', 'good'],
    matrix: 'word matrix x',
    square: 'kernel, K × D',
    column: 'the same numbers in one line',
    strip: 'kernel, 1 × KD',
    stride: 'the next window begins D numbers further on',
    caption:
      'One window, read twice. Above, the kernel with the index 2 lies on two rows of the word matrix. Below, the rows stand one after the other, the kernel is one row of four numbers, and the sum is the same.',
  },
};

const zh: typeof en = {
  windows: {
    words: ['不', '坏', '但', '不', '好'],
    matrix: '词矩阵 x',
    square: '卷积核，K × D',
    column: '同样的数排成一行',
    strip: '卷积核，1 × KD',
    stride: '下一个窗口往后挪 D 个数',
    caption:
      '同一个窗口读两遍。上：编号为 2 的卷积核盖在词矩阵的两行上。下：各行首尾相接，核成了一行四个数，求出的和不变。',
  },
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
