// Features numbered as the published library numbers them. The expected numbers are those of its program: of fastText
// 0.9.2 (Debian 0.9.2+ds-1), a model with 50,000 buckets, -minn 2 -maxn 3 -wordNgrams 3; the mean of the rows with these
// numbers is what print-word-vectors and print-sentence-vectors say, to the digits they print.
import { describe, expect, test } from 'vitest';
import { fasttextHash, subwordBucket, subwords, wordGramBuckets } from '#corpus/fasttext.ts';
import { fnv1a } from '#corpus/ngrams.ts';

describe('the hash', () => {
  test('is FNV-1a for ASCII, and takes other bytes as signed', () => {
    for (const text of ['', 'a', 'foobar', '<where>']) expect(fasttextHash(text)).toBe(fnv1a(text));
    expect(fasttextHash('好吃')).toBe(2911615032);
    expect(fnv1a('好吃')).toBe(770794552);
    expect(['<好', 'é', '😀', 'naïve'].map(fasttextHash)).toEqual([
      2538980304, 1023043777, 604031496, 3440832043,
    ]);
  });
});

test('subwords are those that the program prints', () => {
  expect(subwords('好吃', 2, 3)).toEqual(['<好', '<好吃', '好吃', '好吃>', '吃>']);
  expect(subwords('where', 3, 3)).toEqual(['<wh', 'whe', 'her', 'ere', 're>']);
  expect(subwords('是', 1, 9)).toEqual(['<是', '<是>', '是', '是>']);
  expect(subwords('', 1, 3)).toEqual(['<>']);
  expect(subwordBucket('好吃', 50_000)).toBe(2911615032 % 50_000);
});

test('n-grams of words are combined from the hashes of the words, in 64 bits', () => {
  expect(wordGramBuckets([...'好吃 极 了 的 味道'.split(' '), '</s>'], 3, 50_000)).toEqual([
    6436, 4499, 11371, 45177, 9965, 16806, 35767, 5510, 6166,
  ]);
  expect(wordGramBuckets([...'where 快 the 冷 naïve'.split(' '), '</s>'], 3, 50_000)).toEqual([
    29642, 24842, 38050, 2997, 38179, 2044, 44176, 3545, 21234,
  ]);
  expect(wordGramBuckets(['好吃'], 3, 50_000)).toEqual([]);
});
