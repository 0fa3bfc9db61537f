// N-grams of the reviews that meet in a bucket: counted a second way, against chance, and what it costs the classifier.
import { describe, expect, test } from 'vitest';
import { fasttextHash, subwordBucket } from '#corpus/fasttext.ts';
import { hashedReviews, rightWith } from '../../../content/fasttext/meetings/cost.ts';
import { BUCKETS, OPENS, type Settings, meetings } from '../../../content/fasttext/meetings/figure.ts';
import { LANGUAGES, countedGrams, gramsOf } from '../../../content/fasttext/meetings/grams.ts';
import { byChance, meetingsOf } from '../../../content/fasttext/meetings/meetings.ts';
import { REVIEWS, gramsAt, told } from '../../../content/fasttext/meetings/told.ts';

test('what a text is cut into: neighbours of characters, or the n-grams of words between brackets', () => {
  expect(gramsOf('很 好吃', 'zh', { from: 2, to: 3 })).toEqual(['很好', '好吃', '很好吃']);
  expect(gramsOf('So-so.', 'en', { from: 3, to: 4 })).toEqual(['<so', '<so>', 'so>', '<so', '<so>', 'so>']);
  for (const language of LANGUAGES) expect(gramsOf('', language, { from: 1, to: 3 })).toEqual([]);
});

describe.each(LANGUAGES)('the reviews: %s', (language) => {
  const grams = gramsAt(language);
  const { opening } = meetings(language);
  const at = (part: Partial<Settings>) => meetingsOf(grams, { ...opening, ...part });

  test('every place of an n-gram is counted once, with the label of its review', () => {
    const places = REVIEWS[language].map(({ text, label }) => ({
      n: gramsOf(text, language, OPENS[language]).length,
      label,
    }));
    const sum = (label: number) => places.reduce((s, of) => s + (of.label === label ? of.n : 0), 0);
    expect(grams.reduce((s, { good }) => s + good, 0)).toBe(sum(1));
    expect(grams.reduce((s, { bad }) => s + bad, 0)).toBe(sum(0));
    expect(new Set(grams.map(({ text }) => text)).size).toBe(grams.length);
    expect(at({}).places).toBe(sum(0) + sum(1));
  });

  test.each(BUCKETS)(
    '%i buckets: who has company is found by sorting as well, and is as many as chance gives',
    (B) => {
      const { meeting, expected, empty, alone, crowded, different, fullest } = at({ buckets: B });
      const sorted = grams.map(({ text }) => subwordBucket(text, B)).sort((a, b) => a - b);
      const company = sorted.filter((b, i) => b === sorted[i - 1] || b === sorted[i + 1]).length;
      expect(meeting * different).toBeCloseTo(company, 6);
      expect(empty + alone + crowded).toBe(B);
      expect(alone).toBe(different - company);
      expect(fullest).toBeGreaterThanOrEqual(different / B);
      // a share of many that chance throws independently of one another, or nearly
      expect(Math.abs(meeting - expected)).toBeLessThan(
        5 * Math.sqrt((expected * (1 - expected)) / different) + 1e-3,
      );
    },
  );

  test('a bucket that is shown by name holds what it says, and is pulled two ways where that is asked for', () => {
    for (const order of ['opposed', 'frequent'] as const)
      for (const buckets of [100, 10_000, 2_000_000] as const) {
        const { shared } = at({ order, buckets });
        expect(shared.length).toBeGreaterThan(0);
        for (const { bucket, grams: named, more } of shared) {
          const inside = grams.filter(({ hash }) => hash % buckets === bucket);
          expect(inside.length).toBe(named.length + more);
          expect(inside.length).toBeGreaterThan(1);
          for (const { text, good, bad } of named) {
            expect(inside.find((g) => g.text === text)).toMatchObject({ good, bad });
            expect(fasttextHash(text) % buckets).toBe(bucket);
          }
          if (order === 'opposed') {
            expect(named[0]!.good).toBeGreaterThan(named[0]!.bad);
            expect(named[1]!.bad).toBeGreaterThan(named[1]!.good);
          } else {
            const [first, second] = named.map(({ good, bad }) => good + bad);
            expect(first).toBeGreaterThanOrEqual(second!);
          }
        }
      }
  });

  test('an n-gram that is asked for is found in its bucket, known or not, however it is written', () => {
    const { gram } = OPENS[language];
    const { asked } = at({});
    expect(asked).toMatchObject({ known: true, gram, bucket: subwordBucket(gram, 10_000) });
    expect(asked.grams.map(({ text }) => text)).not.toContain(gram);
    expect(at({ gram: '⟨Ⅹⅹ⟩ ' }).asked).toMatchObject({ gram: '<xx>', known: false });
  });

  test('nothing in a bucket is nothing to tell', () => {
    const none = meetingsOf([], opening);
    expect(none).toMatchObject({
      different: 0,
      meeting: 0,
      expected: 0,
      meetingPlaces: 0,
      fullest: 0,
      shared: [],
    });
    expect(byChance(1, 10)).toBe(0);
  });
});

describe('what the text says of the cost', () => {
  const right = (language: string, B: number): number => told(`${language} right ${B}`);

  test('Chinese: a hundred buckets cost much, ten thousand nearly nothing', () => {
    expect(told('zh meeting 10000')).toBeGreaterThan(0.85);
    expect(right('zh', 100)).toBeLessThan(right('zh', 100_000) - 0.05);
    expect(right('zh', 10_000)).toBeGreaterThan(right('zh', 100_000) - 0.02);
    expect(Math.abs(right('zh', 2_000_000) - right('zh', 100_000))).toBeLessThan(0.02);
    expect(right('zh', 100_000)).toBeGreaterThan(told('zh majority') + 0.05);
  });

  test('what is learnt is learnt from the text: without n-grams nobody is ahead of the majority', () => {
    const blank = REVIEWS.zh.map(({ label }) => ({ text: '好', label }));
    expect(rightWith(hashedReviews(blank, 'zh', OPENS.zh), 100)).toBeCloseTo(told('zh majority'), 1);
    const told2 = REVIEWS.zh.map(({ label }) => ({ text: label ? '好吃' : '难吃', label }));
    expect(rightWith(hashedReviews(told2, 'zh', OPENS.zh), 10_000)).toBe(1);
    expect(countedGrams(told2, 'zh', OPENS.zh)).toHaveLength(5);
  });

  test('a name that means nothing is refused', () => {
    for (const name of ['fr different', 'zh nothing', 'zh right', ''])
      expect(() => told(name), name).toThrow(`“${name}”`);
  });
});
