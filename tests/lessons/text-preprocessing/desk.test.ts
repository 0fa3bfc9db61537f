// The text desk: every token has one fate, the batch is what a model would be given, and the broken file breaks in every way.
import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN } from '#corpus/built-in.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { loadCorpus } from '#corpus/load.ts';
import { REJECTIONS } from '#corpus/report.ts';
import { survey } from '#corpus/survey.ts';
import {
  BROKEN,
  BUCKETS,
  deskOf,
  someOf,
  vocabularyFor,
} from '../../../content/text-preprocessing/desk/desk.ts';
import { desk } from '../../../content/text-preprocessing/desk/figure.ts';

fc.configureGlobal({ seed: 1 });

const OPENING = desk.opening;

let examples: readonly Labelled[];
beforeAll(async () => {
  ({ examples } = await loadCorpus(await openAsBlob(BUILT_IN)));
});

describe('the text desk', () => {
  test('gives every token one fate, and the batch what is read', { timeout: 30_000 }, () => {
    const range = (min: number, max: number) => fc.integer({ min, max });
    const settings = fc.record({
      unit: fc.constantFrom('characters' as const, 'words' as const),
      stop: fc.boolean(),
      minimum: range(1, 10),
      longest: range(4, 40),
      n: range(1, 3),
    });
    const review = fc.string({ unit: fc.constantFrom(...'不好吃，的 很慢OK😋'), maxLength: 50 });
    fc.assert(
      fc.property(review, settings, (text, s) => {
        const vocabulary = vocabularyFor(examples.slice(0, 60), s);
        const found = deskOf({ ...s, text }, vocabulary);
        const read = found.tokens.filter(({ fate }) => fate === 'known' || fate === 'unknown');
        const [own, ...others] = found.rows;
        expect(own!.ids.slice(0, own!.length)).toEqual(read.length ? read.map(({ id }) => id) : [1]);
        expect(own!.ids.slice(own!.length).every((id) => id === 0)).toBe(true);
        expect(others.every(({ ids }) => ids.length === own!.ids.length)).toBe(true);
        expect(found.grams).toHaveLength(Math.max(0, read.length - s.n + 1));
        expect(found.grams.every(({ bucket }) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('opens with a review that is cut off, and known as far as it is read', () => {
    const { tokens } = deskOf(OPENING, vocabularyFor(examples, OPENING));
    expect(tokens.filter(({ fate }) => fate === 'cut')).toHaveLength(4);
    expect(tokens.filter(({ fate }) => fate === 'known')).toHaveLength(OPENING.longest);
  });
});

test('the broken file is rejected in every way, and repaired in most', async () => {
  const { report } = await loadCorpus(new Blob([BROKEN]));
  const missing = Object.entries(report.counts).filter(([, n]) => n === 0);
  expect(missing.map(([kind]) => kind)).toEqual(['characters']);
  expect(REJECTIONS.every((kind) => report.counts[kind] === 1)).toBe(true);
});

test('what the lesson says of the built-in reviews is so', () => {
  const s = survey(examples);
  expect(s['unknown1.words']!).toBeGreaterThan(2 * s['unknown1.characters']!);
  expect(s['unknown2.words']!).toBeGreaterThan(s['unknown1.words']!);
  expect(s['pads.sorted']!).toBeLessThan(s['pads.cut']!);
  expect(s['pads.cut']!).toBeLessThan(s['pads.whole']!);
});

test('an address keeps so much of a long review, and no half of a character', () => {
  const { state } = desk.read(decodeURIComponent(desk.write({ ...OPENING, text: '𠮷'.repeat(500) })));
  expect([...state.text]).toHaveLength(300);
  expect(state.text.isWellFormed()).toBe(true);
});

test('of very many reviews some are taken at equal distances', () => {
  expect(someOf([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(
    someOf(
      Array.from({ length: 100 }, (_, i) => i),
      4,
    ),
  ).toEqual([0, 25, 50, 75]);
});
