/** @file What the tagger sees of a word: the word, its ending or its characters, and the words beside it. */
import type { Corpus } from './sentences.ts';

export const SEEN = ['word', 'ending', 'context'] as const;
export type Seen = (typeof SEEN)[number];

/** Longest ending of an English word, in letters. */
const LONGEST_ENDING = 3;

/** The names of the features that are 1 at word t; all others are 0. One is 1 at every word, one at the first. */
export function featuresOf(
  words: readonly string[],
  t: number,
  { corpus, seen }: { readonly corpus: Corpus; readonly seen: readonly Seen[] },
): readonly string[] {
  const word = words[t]!;
  const letters = [...word];
  const endings =
    corpus === 'zh'
      ? // a word of one character ends in itself
        [`begins:${letters[0]}`, `ends:${letters.at(-1)}`, `length:${letters.length}`]
      : Array.from({ length: Math.min(LONGEST_ENDING, letters.length - 1) }, (_, n) =>
          letters.slice(-n - 1).join(''),
        ).map((ending) => `ends:${ending}`);
  const of: Readonly<Record<Seen, readonly string[]>> = {
    word: [`word:${word}`],
    ending: endings,
    context: [`before:${words[t - 1] ?? ''}`, `after:${words[t + 1] ?? ''}`],
  };
  return ['always', ...(t === 0 ? ['first'] : []), ...seen.flatMap((what) => of[what])];
}
