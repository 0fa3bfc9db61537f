/** @file The words in the pictures of the lesson `conv-dense`. */
import type { Lang } from '#words/words.ts';

const en = {
  layers:
    'The network. The kernel w slides over the input x; the violet window gives the violet entry of the map. After f, the map is read row by row into the column c, and two dense layers follow.',
};

const zh: typeof en = {
  layers:
    '网络全貌。卷积核 w 在输入 x 上滑动，紫色窗口得到特征图里的紫色一格。经过 f 之后，特征图按行读成一列 c，后面是两个全连接层。',
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
