/** @file The built-in reviews, read once while the site is built, and what is counted of them. */
import text from '../../corpus/reviews.csv?raw';
import { loadCorpus } from '../../corpus/load.ts';
import { survey } from '../../corpus/survey.ts';

export const { examples } = await loadCorpus(new Blob([text]));
export const surveyed = survey(examples);
