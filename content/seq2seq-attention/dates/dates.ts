/** @file Dates by rule: `July 18 2043` as six words, 二〇四三年七月十八日 as characters; a hundred years of them. */
import { type Random, integer } from '#math/random.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const DIGITS = [...'〇一二三四五六七八九'];
/** Days of a month; a leap year is not asked for. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const FIRST_YEAR = 1950;
const YEARS = 100;

/** What the source is made of: months, days, and the digits of the year. */
export const SOURCE = [
  ...MONTHS,
  ...Array.from({ length: 31 }, (_, d) => `${d + 1}`),
  ...Array.from({ length: 10 }, (_, d) => `${d}`),
];
/** A digit of the year is another word than a day. */
const DAY_FROM = MONTHS.length;
const DIGIT_FROM = DAY_FROM + 31;
/** Month, day, four digits. */
export const WORDS = 6;

/** What the answer is made of; the last two begin and end it. */
export const TARGET = [...DIGITS, '十', '年', '月', '日', '⟨/s⟩', '⟨s⟩'];
export const END = TARGET.indexOf('⟨/s⟩');
export const BEGIN = TARGET.indexOf('⟨s⟩');
/** ⟨s⟩ is never said. */
export const SAID = TARGET.length - 1;
/** The longest answer, ⟨/s⟩ included: 二〇四三年十二月三十一日. */
export const LONGEST = 13;

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** 1…99 in characters: 八, 十, 十八, 二十, 三十一. */
function counted(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens ? '十' : ''}${ones ? DIGITS[ones] : ''}`;
}

export const sourceOf = ({ year, month, day }: Day): number[] => [
  month - 1,
  DAY_FROM + day - 1,
  ...[...String(year)].map((d) => DIGIT_FROM + Number(d)),
];
export const answerOf = ({ year, month, day }: Day): string =>
  `${[...String(year)].map((d) => DIGITS[Number(d)]).join('')}年${counted(month)}月${counted(day)}日`;
export const targetOf = (date: Day): number[] => [...[...answerOf(date)].map((c) => TARGET.indexOf(c)), END];

/** The source word that character `t` of the answer says again: a digit of the year, the month, the day. */
export function rightWord(date: Day, t: number): number | undefined {
  const answer = answerOf(date);
  if (t >= answer.length || '年月日'.includes(answer[t]!)) return undefined;
  return t < 4 ? t + 2 : t < answer.indexOf('月') ? 0 : 1;
}

/** Different days, in an order of chance. */
export function drawn(rng: Random, count: number): Day[] {
  const all = Array.from({ length: YEARS }, (_, y) =>
    DAYS.flatMap((days, m) =>
      Array.from({ length: days }, (_, d) => ({ year: FIRST_YEAR + y, month: m + 1, day: d + 1 })),
    ),
  ).flat();
  for (let i = 0; i < count; i++) {
    const j = i + integer(rng, all.length - i);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all.slice(0, count);
}

/** Reads `July 18 2043`, a month by its first three letters or more; undefined for what is no such date. */
export function dateIn(text: string): Day | undefined {
  const [, name = '', d, y] = /^\s*([a-z]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})\s*$/i.exec(text) ?? [];
  const month = MONTHS.findIndex((m) => m.toLowerCase().startsWith(name.toLowerCase())) + 1;
  if (!name || !month) return undefined;
  const [day, year] = [Number(d), Number(y)];
  return day >= 1 && day <= DAYS[month - 1]! ? { year, month, day } : undefined;
}
export const textOf = ({ year, month, day }: Day): string => `${MONTHS[month - 1]} ${day} ${year}`;
