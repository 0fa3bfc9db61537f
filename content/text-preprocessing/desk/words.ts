/** @file The words of the text desk, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { desk } from './figure.ts';

const en = {
  /** Between two sentences. */
  gap: ' ',
  comma: ', ',
  title: 'A review on its way to the model',
  settings: {
    text: 'Your review',
    unit: { name: 'Cut by', of: { characters: 'character', words: 'word' } },
    stop: 'leave out stop words and punctuation',
    minimum: 'minimum count',
    longest: 'tokens at most',
    n: 'n of the n-grams',
  },
  tokens: 'Tokens and their ids',
  legend:
    'Below each token its id. Dashed: unknown, id 1. Struck through: left out as a stop word, or cut off at the end of the row.',
  fates: { known: '', unknown: 'unknown', 'left-out': 'left out', cut: 'cut off' },
  none: 'No token is left: the row is a single unknown.',
  batch: 'The batch',
  batchCaption:
    'Your review and two others as rows of one rectangle. Ids of tokens are boxed, there the mask is 1; the zeros without a box are pads, there it is 0. M is the true length.',
  row: 'row {n}',
  yours: 'yours',
  length: 'M',
  pads: '{pads} of {places} places are pads. The table has {vocabulary} rows.',
  grams: '{n}-grams',
  gramsCaption: 'Neighbours as features, each with its bucket among 10,000 by FNV-1a.',
  noGrams: 'Too few tokens for an n-gram.',
  file: 'A file of your own',
  choose: 'choose a CSV',
  drop: 'or drop it here. It stays on your machine.',
  broken: 'show a broken file',
  builtIn: 'The vocabulary comes from the training part of the {rows} built-in reviews.',
  fromFile: 'The vocabulary comes from the training part of “{name}”, {rows} reviews.',
  fromSome:
    'The vocabulary comes from the training part of {some} reviews, taken at equal distances from the {rows} of “{name}”.',
  back: 'back to the built-in reviews',
  hide: 'close the report',
  reading: 'reading: {share} %',
  cancel: 'cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  failed: 'The built-in reviews could not be fetched. Reload the page when you are online.',
  brokenName: 'broken.csv',
} satisfies WordsOf<typeof desk>;

const zh: typeof en = {
  gap: '',
  comma: '，',
  title: '一条评论走向模型的路',
  settings: {
    text: '你的评论',
    unit: { name: '切分', of: { characters: '按字', words: '按词' } },
    stop: '去掉停用词和标点',
    minimum: '最低词频',
    longest: '每行最多词元数',
    n: 'n 元组的 n',
  },
  tokens: '词元与编号',
  legend: '每个词元下面是它的编号。虚线：未知词元，编号 1。删除线：作为停用词去掉，或在行末被截掉。',
  fates: { known: '', unknown: '未知', 'left-out': '已去掉', cut: '被截掉' },
  none: '没有剩下词元：这一行就是一个未知词元。',
  batch: '一个批次',
  batchCaption:
    '你的评论与另外两条排成一个矩形，各占一行。带框的是词元的编号，掩码为 1；不带框的 0 是填充，掩码为 0。M 是真实长度。',
  row: '第 {n} 行',
  yours: '你的',
  length: 'M',
  pads: '{places} 个位置中有 {pads} 个是填充。词向量表有 {vocabulary} 行。',
  grams: '{n} 元组',
  gramsCaption: '相邻词元组成的特征，各带一个由 FNV-1a 算出的桶号（共一万个桶）。',
  noGrams: '词元太少，组不成 n 元组。',
  file: '用你自己的文件',
  choose: '选择 CSV 文件',
  drop: '或拖到这里。文件不会离开你的电脑。',
  broken: '看一个有毛病的文件',
  builtIn: '词表来自 {rows} 条内置评论的训练部分。',
  fromFile: '词表来自“{name}”的训练部分，共 {rows} 条评论。',
  fromSome: '“{name}”共 {rows} 条评论，等距取出 {some} 条，词表来自其中的训练部分。',
  back: '回到内置评论',
  hide: '关掉报告',
  reading: '正在读取：{share}%',
  cancel: '取消',
  cancelled: '已取消，什么也没有改变。',
  failed: '取不到内置评论。请联网后重新载入本页。',
  brokenName: '有毛病的.csv',
};

export const words = both({ en, zh });
export type TextDeskWords = ReturnType<typeof words>;
