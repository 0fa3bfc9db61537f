// Texts become tokens, ids, masks and parts without losing a character, a length or a review on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, maskOf } from '#corpus/encode.ts';
import { type Labelled, distinctOf, keyOf } from '#corpus/labelled.ts';
import { bucketOf, fnv1a, hashedGrams, ngrams } from '#corpus/ngrams.ts';
import { split } from '#corpus/split.ts';
import { NEGATIONS, STOP_WORDS, withoutStopWords } from '#corpus/stop-words.ts';
import { characters, words } from '#corpus/tokens.ts';
import { PAD, UNKNOWN, buildVocabulary, vocabularyOf } from '#corpus/vocabulary.ts';

fc.configureGlobal({ seed: 1 });

const BY_CHARACTER = { unit: 'characters', stop: false } as const;

describe('tokens', () => {
  test('by character are code points, of one width and case, without white space', () => {
    expect(characters('好吃！\n ＯＫ 😋𠮷')).toEqual(['好', '吃', '!', 'o', 'k', '😋', '𠮷']);
  });

  test('by word are the same characters, cut otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(words(text).join('').replace(/\s+/g, '')).toBe(characters(text).join(''));
      }),
    );
    expect(words('外卖小哥很客气')).toContain('客气');
  });

  test('keep what turns a review around when stop words go', () => {
    expect(withoutStopWords(['这', '家', '的', '面', '不', '好吃', '！', '但', '很', '快'])).toEqual([
      '家',
      '面',
      '不',
      '好吃',
      '但',
      '很',
      '快',
    ]);
    expect(NEGATIONS.filter((word) => STOP_WORDS.has(word))).toEqual([]);
  });
});

describe('a vocabulary', () => {
  const v = buildVocabulary(['好吃好吃', '不好', '慢'], { ...BY_CHARACTER, minimum: 2 });

  test('numbers what is frequent enough from 2, and knows how much is not', () => {
    expect(v.tokens).toEqual(['<pad>', '<unk>', '好', '吃']);
    expect(v.counts).toEqual([0, 2, 3, 2]);
    expect(['好', '吃', '不', '<pad>'].map(v.idOf)).toEqual([2, 3, UNKNOWN, UNKNOWN]);
  });

  test('is the same when it is read again from its tokens', () => {
    const again = vocabularyOf(v.tokens.slice(2), v.counts, v);
    expect([...'好吃不'].map(again.idOf)).toEqual([...'好吃不'].map(v.idOf));
    expect(again.tokens).toEqual(v.tokens);
  });

  test('does not depend on the order of the texts', () => {
    const texts = ['好吃', '快', '慢', '凉'];
    const one = buildVocabulary(texts, { ...BY_CHARACTER, minimum: 1 });
    expect(buildVocabulary(texts.toReversed(), { ...BY_CHARACTER, minimum: 1 }).tokens).toEqual(one.tokens);
  });
});

describe('a batch', () => {
  const v = buildVocabulary(['好吃不慢'], { ...BY_CHARACTER, minimum: 1 });

  test('is one rectangle, padded behind, with true lengths', () => {
    const batch = encode(['好吃', '不好吃！慢', ' '], v, { maxLength: 4 });
    const [hao, chi, bu] = ['好', '吃', '不'].map(v.idOf) as [number, number, number];
    expect(batch.T).toBe(4);
    expect([...batch.ids]).toEqual(
      [
        [hao, chi, PAD, PAD],
        [bu, hao, chi, UNKNOWN],
        [UNKNOWN, PAD, PAD, PAD],
      ].flat(),
    );
    expect([...batch.lengths]).toEqual([2, 4, 1]);
    expect([...maskOf(batch)]).toEqual([1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  test('of nothing is empty', () => {
    expect(encode([], v, { maxLength: 4 })).toMatchObject({ T: 0 });
  });
});

describe('n-grams', () => {
  test('are all neighbours, and none where the text is shorter', () => {
    expect(ngrams([...'不好吃'], 2)).toEqual(['不好', '好吃']);
    expect(ngrams(['好'], 2)).toEqual([]);
    expect(hashedGrams([...'不好吃'], { from: 1, to: 3, buckets: 97 })).toHaveLength(3 + 2 + 1);
  });

  test('are hashed as FNV-1a defines it', () => {
    // test vectors of the reference page, http://www.isthe.com/chongo/tech/comp/fnv/
    expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
    expect(bucketOf('foobar', 1000)).toBe(0xbf9cf968 % 1000);
  });
});

describe('a split', () => {
  const pool = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' '), maxLength: 4 }),
      label: fc.constantFrom<0 | 1>(0, 1),
    }),
    { maxLength: 60 },
  );

  test('deals every review once, the same in all its copies', () => {
    fc.assert(
      fc.property(pool, fc.nat(99), (examples: Labelled[], seed) => {
        const { train, validation, test } = split(examples, { seed, validation: 0.2, test: 0.2 });
        expect([...train, ...validation, ...test].sort((a, b) => a - b)).toEqual(examples.map((_, i) => i));
        const keys = [train, validation, test].map(
          (part) => new Set(part.map((i) => keyOf(examples[i]!.text))),
        );
        for (const [i, a] of keys.entries())
          for (const b of keys.slice(i + 1)) expect([...a].filter((key) => b.has(key))).toEqual([]);
      }),
    );
  });

  const many = Array.from({ length: 900 }, (_, i): Labelled => ({
    text: `review ${i}`,
    label: i < 300 ? 1 : 0,
  }));

  test('has both labels in equal shares', () => {
    const parts = split(many, { seed: 3, validation: 0.1, test: 0.2 });
    const shares = [parts.train, parts.validation, parts.test].map((part) => [
      part.length,
      part.filter((i) => many[i]!.label === 1).length,
    ]);
    expect(shares).toEqual([
      [630, 210],
      [90, 30],
      [180, 60],
    ]);
  });

  test('is the same for a seed, another for another, and shuffled', () => {
    const shares = { validation: 0.1, test: 0.1 };
    expect(split(many, { seed: 1, ...shares })).toEqual(split(many, { seed: 1, ...shares }));
    expect(split(many, { seed: 2, ...shares })).not.toEqual(split(many, { seed: 1, ...shares }));
    const labels = split(many, { seed: 1, ...shares }).train.map((i) => many[i]!.label);
    const changes = labels.filter((l, i) => i > 0 && l !== labels[i - 1]).length;
    expect(changes).toBeGreaterThan(100);
  });

  test('leaves no part without a label, though one review is repeated a hundred times', () => {
    const copies: Labelled[] = ([0, 1] as const).flatMap((label) =>
      Array.from({ length: 110 }, (_, i) => ({ text: `${label} ${Math.max(0, i - 100)}`, label })),
    );
    const few = { rows: 20, positive: 10, negative: 10 };
    expect(distinctOf(copies)).toEqual(few);
    const mixed = [...copies, { text: 'both', label: 0 as const }, { text: 'both', label: 1 as const }];
    expect(distinctOf(mixed)).toEqual(few);
    for (let seed = 0; seed < 40; seed++) {
      const parts = split(copies, { seed, validation: 0.1, test: 0.1 });
      for (const part of [parts.train, parts.validation, parts.test])
        expect(new Set(part.map((i) => copies[i]!.label)).size).toBe(2);
    }
  });

  test('must leave something to train on', () => {
    expect(() => split(many, { seed: 1, validation: 0.5, test: 0.5 })).toThrow(RangeError);
  });
});
