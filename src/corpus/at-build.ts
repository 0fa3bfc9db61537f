/** @file The built-in reviews, read once while the site is built, and what is counted of them. */
import english from './english/reviews.csv?raw';
import text from './reviews.csv?raw';
import { loadCorpus } from './load.ts';
import { survey } from './survey.ts';

export const { examples } = await loadCorpus(new Blob([text]));
export const { examples: inEnglish } = await loadCorpus(new Blob([english]));
export const surveyed = survey(examples);
