/** @file The n-grams of the words that a reader types, their buckets, and which of them meet. */
import { subwordBucket, subwords } from '#corpus/fasttext.ts';

export interface Gram {
  readonly text: string;
  readonly bucket: number;
  /** It stands in more than one of the words. */
  readonly common: boolean;
  /** Another n-gram has the same bucket. */
  readonly meets: boolean;
}

export interface Shared {
  readonly words: readonly { readonly word: string; readonly grams: readonly Gram[] }[];
  /** Different n-grams, and how many of them have a bucket together with another. */
  readonly different: number;
  readonly meeting: number;
  /** Share of them that chance lets meet: 1 − (1 − 1/B)^(G − 1). */
  readonly expected: number;
  /** Buckets that hold more than one n-gram, with what they hold. */
  readonly crowded: readonly (readonly [bucket: number, grams: readonly string[]])[];
}

export function sharedBy(said: string, from: number, to: number, buckets: number): Shared {
  const words = [...new Set(said.split(/\s+/).filter(Boolean))];
  const own = words.map((word) => [...new Set(subwords(word, from, to))]);
  const all = [...new Set(own.flat())];
  const inBucket = Map.groupBy(all, (gram) => subwordBucket(gram, buckets));
  const crowded = [...inBucket].filter(([, grams]) => grams.length > 1).toSorted(([a], [b]) => a - b);
  return {
    words: words.map((word, i) => ({
      word,
      grams: own[i]!.map((gram) => {
        const bucket = subwordBucket(gram, buckets);
        return {
          text: gram,
          bucket,
          common: own.some((grams, j) => j !== i && grams.includes(gram)),
          meets: inBucket.get(bucket)!.length > 1,
        };
      }),
    })),
    different: all.length,
    meeting: crowded.reduce((sum, [, grams]) => sum + grams.length, 0),
    expected: 1 - (1 - 1 / buckets) ** Math.max(0, all.length - 1),
    crowded,
  };
}
