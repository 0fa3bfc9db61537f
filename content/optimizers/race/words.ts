/** @file The words of the race of optimizers, in both languages: those of its parts together. */
import { type WordsOf, both } from '#figure/words.ts';
import type { race } from './figure.ts';
import * as ground from './words/ground.ts';
import * as runners from './words/runners.ts';
import * as course from './words/course.ts';
import * as heat from './words/heat.ts';
import * as finals from './words/finals.ts';
import * as presets from './words/presets.ts';

const en = {
  ...ground.en,
  ...runners.en,
  ...course.en,
  ...heat.en,
  ...finals.en,
  ...presets.en,
} satisfies WordsOf<typeof race>;

const zh: typeof en = {
  ...ground.zh,
  ...runners.zh,
  ...course.zh,
  ...heat.zh,
  ...finals.zh,
  ...presets.zh,
};
export const raceWords = both({ en, zh });
export type RaceWords = ReturnType<typeof raceWords>;
