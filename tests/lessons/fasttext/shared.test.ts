// What the text says of n-grams and of buckets, and what the figure counts.
import { expect, test } from 'vitest';
import { sharedBy } from '../../../content/fasttext/share/shared.ts';
import { share } from '../../../content/fasttext/share/figure.ts';
import { subwords } from '#corpus/fasttext.ts';

const { said } = share.opening;

test('a word that nobody has seen is made of n-grams that others have', () => {
  const { words } = sharedBy(`${said} 好吃极了了`, 2, 3, 2_000_000);
  const { grams } = words.at(-1)!;
  expect(grams.filter(({ common }) => common).length).toBeGreaterThan(grams.length / 2);
});

test('what meets is what has one bucket, and with few buckets nearly everything does', () => {
  for (const buckets of [16, 100, 1000, 2_000_000]) {
    const found = sharedBy(said, 2, 3, buckets);
    const all = new Map(found.words.flatMap(({ grams }) => grams.map((g) => [g.text, g] as const)));
    expect(found.different).toBe(all.size);
    for (const a of all.values())
      expect(a.meets).toBe(
        [...all.values()].some((b) => b !== a && b.text !== a.text && b.bucket === a.bucket),
      );
    expect(found.meeting).toBe([...all.values()].filter(({ meets }) => meets).length);
  }
  expect(sharedBy(said, 2, 3, 16).meeting).toBeGreaterThan(0.6 * sharedBy(said, 2, 3, 16).different);
  expect(sharedBy(said, 2, 3, 2_000_000).meeting).toBe(0);
  expect(sharedBy('', 2, 3, 16)).toMatchObject({ different: 0, meeting: 0, expected: 0 });
});

test('the numbers of the exercises', () => {
  expect(subwords('where', 3, 3)).toHaveLength(5);
  for (const word of ['meal', 'where', 'delicious']) {
    expect(subwords(word, 3, 6)).toHaveLength(4 * word.length - 6);
  }
  const has = new Set(subwords('好喝', 2, 3));
  expect(subwords('好吃', 2, 3).filter((gram) => has.has(gram))).toEqual(['<好']);
  const meets = (B: number) => 1 - (1 - 1 / B) ** (24_160 - 1);
  expect([10_000, 100_000].map((B) => meets(B).toFixed(2))).toEqual(['0.91', '0.21']);
  expect(meets(2_000_000).toFixed(3)).toBe('0.012');
  expect(meets(229_000)).toBeCloseTo(0.1, 3);
});
