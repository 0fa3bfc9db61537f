/**
 * @file n-grams: neighbouring tokens as features of their own, numbered by a hash instead of a vocabulary
 * (Joulin, Grave, Bojanowski and Mikolov 2017, section 2.2).
 */

/** Neighbours of n tokens, joined. */
export const ngrams = (tokens: readonly string[], n: number): string[] =>
  tokens.slice(0, Math.max(0, tokens.length - n + 1)).map((_, i) => tokens.slice(i, i + n).join(''));

const utf8 = new TextEncoder();

/** FNV-1a over the UTF-8 bytes, 32 bits (Fowler, Noll and Vo; RFC 9923). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A bucket from 0 to `buckets` − 1; two n-grams in one bucket share its weight. */
export const bucketOf = (gram: string, buckets: number): number => fnv1a(gram) % buckets;

export interface Grams {
  readonly from: number;
  readonly to: number;
  readonly buckets: number;
}

/** The buckets of all n-grams of a text, n from `from` to `to`, as often as they occur. */
export const hashedGrams = (tokens: readonly string[], { from, to, buckets }: Grams): Int32Array =>
  Int32Array.from(
    Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((n) =>
      ngrams(tokens, n).map((gram) => bucketOf(`${n}:${gram}`, buckets)),
    ),
  );
