/** @file What is said of a file of reviews that was read, in both languages. */
import type { Lang } from './words.ts';

const en = {
  /** Between two sentences. */
  gap: ' ',
  report:
    '{all} rows: {read} read as they are, {repaired} repaired, {rejected} rejected. {positive} good, {negative} bad: always saying the more frequent label is right for {majority} %.',
  format: '{encoding}{mark}, columns parted by {delimiter}.',
  marked: ' with a byte order mark',
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Readonly<
    Record<string, string>
  >,
  line: 'Line',
  what: 'What was found',
  text: 'Row',
  more: 'show more of the {n} others',
  unlisted: '{n} more were found and counted; so many are not listed.',
  allKinds: 'everything that was found',
  kindCount: '{what}: {n}',
  like: '{what} (line {line})',
  kinds: {
    'label-form': 'repaired: label written otherwise',
    commas: 'repaired: a comma without quotes belongs to the review',
    quotes: 'repaired: quotes that are not those of a CSV',
    characters: 'repaired: unreadable characters taken out',
    blank: 'rejected: empty line',
    'no-review': 'rejected: no review',
    empty: 'rejected: empty review',
    'bad-label': 'rejected: the label is neither of the two',
    'open-quote': 'rejected: a quote that is never closed',
    duplicate: 'read: says the same as another',
    conflict: 'read: the same text with the other label',
    lines: 'read: a review of several lines',
  },
  refused: {
    empty: 'This file is empty.',
    binary: 'This is no text: perhaps a spreadsheet that was not saved as CSV.',
    html: 'This is a web page, not a CSV: {found}',
    header: 'The first line has to name the columns label and review. It says: {found}',
    'no-header':
      'The first line is a row, not the names of the columns: put label,review above it. It says: {found}',
    json: 'This is JSON. A CSV has the names of its columns, label,review, in its first line: {found}',
    labels: 'The labels are not two that mean bad and good, such as 0 and 1. There are: {found}',
    'no-rows': 'There is a header and nothing below it.',
    'other-file': 'This file holds other rows than it should: {found}',
  },
};

export type FindingsWords = typeof en;

const zh: FindingsWords = {
  gap: '',
  report:
    '共 {all} 行：{read} 行原样读入，{repaired} 行修补后读入，{rejected} 行拒绝。{positive} 条好评，{negative} 条差评：总是回答较多的那一类，准确率是 {majority}%。',
  format: '{encoding}{mark}，以{delimiter}分列。',
  marked: '，带字节顺序标记',
  delimiters: { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' },
  line: '行号',
  what: '发现了什么',
  text: '原文',
  more: '再看一些（还有 {n} 处）',
  unlisted: '另有 {n} 处只计了数：太多，没有一一列出。',
  allKinds: '全部',
  kindCount: '{what}：{n}',
  like: '{what}（见第 {line} 行）',
  kinds: {
    'label-form': '已修补：标签写法不同',
    commas: '已修补：没加引号的逗号属于评论',
    quotes: '已修补：引号不合 CSV 的写法',
    characters: '已修补：去掉了无法辨认的字符',
    blank: '拒绝：空行',
    'no-review': '拒绝：没有评论一栏',
    empty: '拒绝：评论是空的',
    'bad-label': '拒绝：不是那两种标签之一',
    'open-quote': '拒绝：引号没有关上',
    duplicate: '已读入：与另一条相同',
    conflict: '已读入：同样的文字，相反的标签',
    lines: '已读入：一条评论分成几行',
  },
  refused: {
    empty: '这个文件是空的。',
    binary: '这不是文本：也许是没有另存为 CSV 的电子表格。',
    html: '这是网页，不是 CSV：{found}',
    header: '第一行应当写明 label 和 review 两栏，现在写的是：{found}',
    'no-header': '第一行是一条评论，没有写明各栏的名称：请在它上面加一行 label,review。现在写的是：{found}',
    json: '这是 JSON。CSV 的第一行应当写明各栏的名称 label,review。现在写的是：{found}',
    labels: '标签应当只有表示差评和好评的两种（例如 0 和 1），而文件里有：{found}',
    'no-rows': '只有表头，下面什么也没有。',
    'other-file': '文件里的行数与应有的不符：{found}',
  },
};

export const findingsWords = (lang: Lang): FindingsWords => (lang === 'zh' ? zh : en);
