/** @file The words of the classifier's laboratory, in both languages: those of its parts together. */
import { type WordsOf, both } from '#figure/words.ts';
import type { laboratory } from './figure.ts';
import * as data from './words/data.ts';
import * as settings from './words/settings.ts';
import * as run from './words/run.ts';
import * as curves from './words/curves.ts';
import * as results from './words/results.ts';
import * as inspect from './words/inspect.ts';
import * as runs from './words/runs.ts';
import * as vectors from './words/vectors.ts';
import * as padding from './words/padding.ts';
import * as note from './words/note.ts';

const en = {
  ...data.en,
  ...settings.en,
  ...run.en,
  ...curves.en,
  ...results.en,
  ...inspect.en,
  ...runs.en,
  ...vectors.en,
  ...padding.en,
  ...note.en,
} satisfies WordsOf<typeof laboratory>;

const zh: typeof en = {
  ...data.zh,
  ...settings.zh,
  ...run.zh,
  ...curves.zh,
  ...results.zh,
  ...inspect.zh,
  ...runs.zh,
  ...vectors.zh,
  ...padding.zh,
  ...note.zh,
};

export const classifierWords = both({ en, zh });
export type ClassifierWords = ReturnType<typeof classifierWords>;
