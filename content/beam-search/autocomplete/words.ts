/** @file The words of the autocomplete, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { autocomplete } from './figure.ts';

const en = {
  title: 'A beam through the reviews',
  settings: { W: { name: 'beam width W', of: '{n}' }, alpha: 'rule of length α' },
  preset: {
    opening: 'three are kept',
    greedy: 'greedy',
    wider: 'a wider beam finds less',
    repeats: 'with a rule of length',
  },
  beginning: 'It begins with',
  back: 'from the beginning',
  anything: 'nothing',
  label:
    'The tree of beginnings: {steps} steps, at each the {W} most probable ones, best above. Found: {text}.',
  step: 'step',
  node: '{text}: log P {log}, number {rank} of its step. Go on from here.',
  more: '+ {n}',
  end: '⟨/s⟩',
  key: {
    found: 'leads to what was found',
    alive: 'kept, and gone on from',
    dead: 'kept, and lost a step later',
    cut: 'the best that was cut, and how far its log P is behind',
  },
  read: 'W = {W} found the text below with log P = {log}. It tried {tried} beginnings; of all texts as long there are {all}.',
  isExact: 'No text is more probable: this is the exact best.',
  exact: 'The most probable text of all has log P = {log}: {text}',
  noExact:
    'Under a rule of length the exact best is not looked for: two beginnings that end alike are no longer the same to it.',
  tooFar: 'The exact best lies too far away to be looked for here.',
  table: { W: 'W', text: 'found', length: 'characters', log: 'log P', score: 'score' },
  unended: '…',
  failed: 'The reviews could not be loaded. Reload the page when you are online.',
  caption:
    'A model of the next character, counted from the built-in reviews (two characters back). A click on a character goes on from there. Lengths count the end.',
} satisfies WordsOf<typeof autocomplete>;

const zh: typeof en = {
  title: '在评论里做集束搜索',
  settings: { W: { name: '束宽 W', of: '{n}' }, alpha: '长度规则 α' },
  preset: {
    opening: '保留三个',
    greedy: '贪心',
    wider: '束更宽，找到的更差',
    repeats: '加上长度规则',
  },
  beginning: '开头是',
  back: '从头开始',
  anything: '无',
  label: '开头组成的树：{steps} 步，每步是概率最大的 {W} 个，最好的在上。找到的是：{text}。',
  step: '步',
  node: '{text}：log P 为 {log}，在这一步排第 {rank}。从这里往下走。',
  more: '另有 {n} 个',
  end: '⟨/s⟩',
  key: {
    found: '通向找到的结果',
    alive: '保留，并接着往下走',
    dead: '保留，下一步被剪掉',
    cut: '被剪掉的里面最好的一个，以及它的 log P 差多少',
  },
  read: 'W = {W} 时找到下面这一句，log P = {log}。共试了 {tried} 个开头；同样长的句子一共有 {all} 个。',
  isExact: '没有哪一句概率更大：这就是精确的最优解。',
  exact: '所有句子中概率最大的一句 log P = {log}：{text}',
  noExact: '有长度规则时不求精确的最优解：结尾相同的两个开头，对它来说不再等价。',
  tooFar: '精确的最优解太远，这里不再去找。',
  table: { W: 'W', text: '找到的句子', length: '字数', log: 'log P', score: '得分' },
  unended: '……',
  failed: '评论没有载入。请联网后重新载入本页。',
  caption:
    '预测下一个字的模型，由内置评论数出来（往前看两个字）。点一个字，就从那里往下走。长度把结束符也算在内。',
};

export const words = both({ en, zh });
export type AutocompleteWords = ReturnType<typeof words>;
