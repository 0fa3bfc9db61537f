/** @file The words of repetition, in both languages. */
import type { AnswerGrade } from '#bank/repetition/deck.ts';
import type { DeckRefusal } from '#bank/repetition/file.ts';
import type { Lang } from './words.ts';

const en = {
  title: 'Repetition',
  what: 'Short cards (a line, a fact, a why) come back just before you would forget them; whole derivations come back apart, at the line that failed.',
  topic: 'Learn the cards of',
  beginWith: (what: string): string => `Repeat now: ${what}`,
  loading: 'The cards are being fetched …',
  failed: 'The cards could not be loaded. Check the network and press the button again; nothing is lost.',
  due: (cards: number, derivations: number): string =>
    `Due now: ${cards} ${cards === 1 ? 'card' : 'cards'} and ${derivations} ${derivations === 1 ? 'derivation' : 'derivations'}.`,
  forecast: (counts: readonly number[]): string => `Due on the next seven days: ${counts.join(', ')}`,
  retention: (percent: number): string => `Remembered in the last 30 days: ${percent} %.`,
  noRetention: 'Nothing was repeated yet.',
  fresh: (n: number): string => `${n} new`,
  cards: 'short cards',
  derivations: 'whole derivations',
  show: 'Show the answer',
  stuck: 'I was stuck at',
  from: (line: string): string => `Go on from the line ${line}.`,
  done: 'Nothing more is due of these.',
  grades: {
    again: 'not remembered',
    hard: 'with effort',
    good: 'remembered',
    easy: 'at once',
  } satisfies Readonly<Record<AnswerGrade, string>>,
  out: 'Save as a file',
  in: 'Read a file',
  imported: 'The file was added to what is here; of a card on both sides the one answered last counts.',
  refusals: {
    'too-large': 'Nothing was changed: the file is larger than any file of cards.',
    'no-json': 'Nothing was changed: the file is not JSON.',
    'other-file': 'Nothing was changed: this is not a file of cards of this site.',
    newer:
      'Nothing was changed: the file was written by a newer version of this site. Reload the page and try again.',
    malformed: 'Nothing was changed: the file is damaged, or was written by something else.',
  } satisfies Readonly<Record<DeckRefusal, string>>,
  troubles: {
    refused:
      'This browser keeps nothing here (a private window, perhaps): answers last as long as this page. Save them as a file before you close it.',
    full: 'There is no room left in this browser: the last answer lasts as long as this page. Save the cards as a file, and make room.',
    blocked:
      'Another tab has an older version of this site open. Close it and reload; until then answers last as long as this page.',
  },
  otherTab: 'Another tab answered cards; they are up to date here too.',
};

export type RepetitionWords = typeof en;

const zh: RepetitionWords = {
  title: '间隔重复',
  what: '短卡片（一行公式、一个事实、一个为什么）在你快忘记时再出现；整段推导另行安排，从上次卡住的那一行继续。',
  topic: '学习这一课的卡片',
  beginWith: (what) => `开始复习：${what}`,
  loading: '正在加载卡片……',
  failed: '卡片加载失败。请检查网络后再按一次；没有丢失任何内容。',
  due: (cards, derivations) => `现在到期：${cards} 张卡片，${derivations} 段推导。`,
  forecast: (counts) => `未来七天到期数：${counts.join('、')}`,
  retention: (percent) => `最近 30 天的记住率：${percent}%。`,
  noRetention: '还没有复习记录。',
  fresh: (n) => `新卡 ${n} 张`,
  cards: '短卡片',
  derivations: '整段推导',
  show: '显示答案',
  stuck: '卡在这一行',
  from: (line) => `从 ${line} 这一行继续。`,
  done: '暂时没有到期的了。',
  grades: { again: '没记住', hard: '勉强', good: '记住了', easy: '脱口而出' },
  out: '保存为文件',
  in: '读入文件',
  imported: '文件内容已并入；两边都有的卡片以最近作答的为准。',
  refusals: {
    'too-large': '未作改动：文件过大，不是卡片文件。',
    'no-json': '未作改动：文件不是 JSON。',
    'other-file': '未作改动：这不是本站的卡片文件。',
    newer: '未作改动：文件由本站更新的版本写出。请刷新页面再试。',
    malformed: '未作改动：文件已损坏，或由其他程序写出。',
  },
  troubles: {
    refused: '本浏览器不保存数据（可能是无痕窗口）：作答只在此页面打开期间有效。关闭前请先保存为文件。',
    full: '浏览器存储空间已满：最近的作答只在此页面打开期间有效。请保存为文件，并清理空间。',
    blocked: '另一个标签页打开着本站的旧版本。请关闭它并刷新；在此之前作答只在此页面有效。',
  },
  otherTab: '另一个标签页有新的作答，这里已同步。',
};

export const repetitionWords = (lang: Lang): RepetitionWords => (lang === 'zh' ? zh : en);
