/**
 * @file The reviews that come with the site: 651, written for it by hand, 221 good and 430 bad, under CC0. They are
 * enough to see every step, and too few to measure a model by.
 */
import { type Corpus, type Loading, loadCorpus } from './load.ts';

/** A file beside this one in Node, and an address of the site in the browser. */
export const BUILT_IN = new URL('./reviews.csv', import.meta.url);

/** 400 in English, 200 good and 200 bad, from plain to ironic; written for the site by hand too, CC0. */
export const IN_ENGLISH = new URL('./english/reviews.csv', import.meta.url);

/** The built-in reviews in the browser; in Node, {@link loadCorpus} of the file at {@link BUILT_IN}. */
export async function builtInCorpus(loading: Loading = {}, at: URL = BUILT_IN): Promise<Corpus> {
  const answer = await fetch(at, loading.signal ? { signal: loading.signal } : {});
  return loadCorpus(await answer.blob(), loading);
}
