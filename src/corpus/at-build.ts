/** @file The built-in reviews, read once while the site is built, and what is counted of them. */
import text from './reviews.csv?raw';
import { loadCorpus } from './load.ts';
import { survey } from './survey.ts';

export const { examples } = await loadCorpus(new Blob([text]));
export const surveyed = survey(examples);
