/** @file The n-grams of reviews, counted: how often each stands in good and in bad ones, and what its hash is. */
import { fasttextHash, subwords } from '#corpus/fasttext.ts';
import { ngrams } from '#corpus/ngrams.ts';
import { characters, normal } from '#corpus/tokens.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export interface Review {
  readonly text: string;
  /** 1 good, 0 bad. */
  readonly label: number;
}
export interface Lengths {
  readonly from: number;
  readonly to: number;
}

/** Of Chinese the neighbours among its characters, of English the n-grams of its words between brackets; with repetitions. */
export function gramsOf(text: string, language: Language, { from, to }: Lengths): readonly string[] {
  if (language === 'en')
    return (normal(text).match(/[\p{L}\p{N}'’]+/gu) ?? []).flatMap((word) => subwords(word, from, to));
  const signs = characters(text);
  return Array.from({ length: to - from + 1 }, (_, i) => ngrams(signs, from + i)).flat();
}

export interface Gram {
  readonly text: string;
  readonly hash: number;
  /** Times in good reviews, and in bad ones. */
  readonly good: number;
  readonly bad: number;
}
export const timesOf = ({ good, bad }: Gram): number => good + bad;

export function countedGrams(
  reviews: readonly Review[],
  language: Language,
  lengths: Lengths,
): readonly Gram[] {
  const counts = new Map<string, [bad: number, good: number]>();
  for (const { text, label } of reviews)
    for (const gram of gramsOf(text, language, lengths)) {
      const count = counts.get(gram) ?? [0, 0];
      count[label ? 1 : 0]++;
      counts.set(gram, count);
    }
  return Array.from(counts, ([text, [bad, good]]) => ({ text, hash: fasttextHash(text), good, bad }));
}
