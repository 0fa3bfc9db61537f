/**
 * @file Features as the published fastText library numbers them (dictionary.cc, version 0.9.2): n-grams of the characters
 * of a word, and n-grams of words. Equal bucket for bucket, so that its models can be read.
 */

const utf8 = new TextEncoder();

/**
 * 32 bits of a text: FNV-1a, but with each byte taken as a signed number. For ASCII it is FNV-1a; a byte above 127
 * turns the upper 24 bits, too.
 */
export function fasttextHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(text)) hash = Math.imul(hash ^ ((byte << 24) >> 24), 0x01000193);
  return hash >>> 0;
}

/**
 * The n-grams of a word between < and >, n from `from` to `to` characters, as often as they occur. A bracket alone is
 * none of them; the word with both brackets is, where it is short enough.
 */
export function subwords(word: string, from: number, to: number): string[] {
  const letters = [...`<${word}>`];
  return letters.flatMap((_, i) =>
    Array.from({ length: Math.max(0, Math.min(to, letters.length - i)) }, (_, k) => k + 1)
      .filter((n) => n >= from && !(n === 1 && (i === 0 || i === letters.length - 1)))
      .map((n) => letters.slice(i, i + n).join('')),
  );
}

/** The bucket of a subword, from 0 to `buckets` − 1. */
export const subwordBucket = (gram: string, buckets: number): number => fasttextHash(gram) % buckets;

/** From one word of an n-gram to the next; a prime, from dictionary.cc. */
const STEP = 116049371n;
const signed = (hash: number): bigint => BigInt(hash | 0);

/**
 * The buckets of all n-grams of two to `to` words: the hashes of the words, combined in 64 bits and never hashed from the
 * text. The library keeps hashes in signed 32 bits, so that one above 2³¹ is a negative number here.
 */
export function wordGramBuckets(words: readonly string[], to: number, buckets: number): number[] {
  const hashes = words.map((word) => signed(fasttextHash(word)));
  return hashes.flatMap((first, i) => {
    let h = BigInt.asUintN(64, first);
    return hashes.slice(i + 1, i + to).map((next) => {
      h = BigInt.asUintN(64, h * STEP + next);
      return Number(h % BigInt(buckets));
    });
  });
}
