/**
 * @file n-grams of words as tokens of their own, numbered as fastText numbers them (Joulin, Grave, Bojanowski and Mikolov
 * 2017; `#corpus/fasttext.ts`). Unlike the library, no end of line counts as a word.
 */
import type { Encoded } from '#corpus/encode.ts';
import { wordGramBuckets } from '#corpus/fasttext.ts';

export interface WordGrams {
  /** The longest n-gram, in words; 1 for words alone. */
  readonly longest: number;
  /** Rows that they share. */
  readonly buckets: number;
}

/** Where an n-gram begins, and how many words it has. */
export interface Span {
  readonly from: number;
  readonly size: number;
}

/** The n-grams of 2 to `longest` words of a text of so many, in the order of their ids. */
export const spansIn = (words: number, longest: number): Span[] =>
  Array.from({ length: words }, (_, from) =>
    Array.from({ length: Math.max(0, Math.min(longest, words - from) - 1) }, (_, k) => ({
      from,
      size: k + 2,
    })),
  ).flat();

/**
 * The same texts with the ids of their n-grams behind their tokens: a bucket, counted from `first`. `words` are the tokens
 * themselves, since the hash is of their bytes: a word that is not in the vocabulary has n-grams too.
 */
export function withWordGrams(
  texts: Encoded,
  words: readonly (readonly string[])[],
  first: number,
  { longest, buckets }: WordGrams,
): Encoded {
  const T = texts.T + spansIn(texts.T, longest).length;
  const ids = new Int32Array(words.length * T);
  const lengths = texts.lengths.slice();
  for (const [n, own] of words.entries()) {
    const length = texts.lengths[n]!;
    const grams = wordGramBuckets(own, longest, buckets);
    ids.set(texts.ids.subarray(n * texts.T, n * texts.T + length), n * T);
    ids.set(
      grams.map((bucket) => first + bucket),
      n * T + length,
    );
    lengths[n] = length + grams.length;
  }
  return { ids, lengths, T };
}
