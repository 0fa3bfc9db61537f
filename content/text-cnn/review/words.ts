/** @file The words of the figure that reads a review, in both languages. */
import { type Lang, type WordsOf, both } from '#figure/words.ts';
import type { review } from './figure.ts';

const en = {
  title: 'A review, read by six kernels',
  settings: {
    text: 'The review; write your own',
    pooling: { name: 'pooling', of: { 'one-max': '1-max', 'k-max': 'k-max', average: 'average' } },
    kept: 'windows kept',
    f: { name: 'f', of: { tanh: 'tanh', relu: 'ReLU' } },
    label: { name: 'true class', of: { 0: 'negative', 1: 'positive' } },
    pads: 'pads',
    masked: 'mask the pads',
  },
  samples: {
    en: 'We saw it last night: very slow and not very good, but with really wonderful music.',
    zh: '昨晚和朋友看的，节奏太慢，剧情也不太好，但是音乐非常精彩。',
  },
  opens: 'en' as Lang,
  sampleNames: { en: 'English review', zh: '中文影评' },
  kernels: ['very good', 'not good', 'not very good', 'bad', 'but … good', 'but … bad'],
  word: 'word',
  reads: '{k} words',
  arriving: '|∂L/∂x|',
  feature: 'feature h',
  arrives: '∂L/∂h',
  caption:
    'Each line is a word, each column a kernel. The number is the value a of the window that begins there; windows that were picked are framed, and the deeper the colour, the more gradient comes back through them.',
  cell: '{a} for the window that begins here',
  inPicked: 'in a picked window',
  picked: 'picked',
  nowhere: 'does not fit',
  predicted: 'Predicted: positive with probability {p}; loss {loss}.',
  reached: 'The gradient reaches {n} of {N} words.',
  sparse: 'In the table of word vectors {n} of {N} rows move.',
  short:
    'The text has {n} words. Kernels of {ks} words fit nowhere: there is no window to pool, the feature is set to 0, and the kernel learns nothing. Add pads.',
  empty: 'There is no word to read.',
  dropped: 'The last {n} words were left out: the figure reads {most}.',
  padWins:
    'A window with pads was picked: the network answers to how long the text was made, not to what it says.',
  between: ' ',
  and: ', ',
  kernel: 'Kernel “{name}”',
  kernelIs:
    '{k} rows of {D} numbers, one row for each word it reads; bias {b}. Written one after the other the rows are the 1 × {n} kernel.',
  features: { quality: 'quality', negation: 'negation', degree: 'degree', turn: 'turn' },
  position: 'word {r}',
  windows: 'Its windows',
  window: 'window',
  share: '∂L/∂a',
  before: '∂L/∂z',
  rows: 'The rows of the table of word vectors',
  times: 'places',
  rowsCaption:
    'The gradient with respect to the row of each word: the sum over the places where it stands. All other rows get 0.',
  hint: 'Choose a kernel at the head of its column, or go along with the arrow keys. The network was not trained: its numbers are set by hand so that a kernel can be read.',
  choose: 'Kernel {f}: {name}',
} satisfies WordsOf<ReturnType<typeof review>>;

const zh: typeof en = {
  title: '六个卷积核读一篇影评',
  settings: {
    text: '影评，可以改写',
    pooling: { name: '池化', of: { 'one-max': '1-max', 'k-max': 'k-max', average: '平均' } },
    kept: '保留窗口数',
    f: { name: 'f', of: { tanh: 'tanh', relu: 'ReLU' } },
    label: { name: '真实类别', of: { 0: '负面', 1: '正面' } },
    pads: '填充',
    masked: '遮住填充',
  },
  samples: en.samples,
  opens: 'zh',
  sampleNames: en.sampleNames,
  kernels: ['很好', '不好', '不太好', '差', '但…好', '但…差'],
  word: '词',
  reads: '{k} 个词',
  arriving: '|∂L/∂x|',
  feature: '特征 h',
  arrives: '∂L/∂h',
  caption:
    '每行一个词，每列一个卷积核。数字是从该词开始的窗口的值 a；被选中的窗口加了框，颜色越深，经它传回的梯度越大。',
  cell: '从这里开始的窗口为 {a}',
  inPicked: '在选中的窗口里',
  picked: '选中',
  nowhere: '放不下',
  predicted: '预测：正面的概率为 {p}，损失为 {loss}。',
  reached: '梯度到达 {N} 个词中的 {n} 个。',
  sparse: '词向量表的 {N} 行里，有 {n} 行会更新。',
  short:
    '这段文本只有 {n} 个词，{ks} 个词的卷积核放不下：没有窗口可供池化，特征只好取 0，这个核什么也学不到。请加上填充。',
  empty: '没有可读的词。',
  dropped: '最后 {n} 个词没有读：图里最多读 {most} 个。',
  padWins: '选中了带填充的窗口：网络回应的是文本被补到多长，而不是它说了什么。',
  between: '',
  and: '、',
  kernel: '卷积核“{name}”',
  kernelIs: '{k} 行，每行 {D} 个数，对应它读的每个词；偏置 {b}。把各行首尾相接，就是 1 × {n} 的核。',
  features: { quality: '褒贬', negation: '否定', degree: '程度', turn: '转折' },
  position: '第 {r} 个词',
  windows: '它的各个窗口',
  window: '窗口',
  share: '∂L/∂a',
  before: '∂L/∂z',
  rows: '词向量表的各行',
  times: '出现次数',
  rowsCaption: '每个词那一行的梯度：对它出现的各处求和。其余各行都是 0。',
  hint: '点列首可选卷积核，也可以用方向键移动。这个网络没有训练过：数值是人工设定的，好让每个核都能看懂。',
  choose: '卷积核 {f}：{name}',
};

export const words = both({ en, zh });
export type ReviewWords = ReturnType<typeof words>;
