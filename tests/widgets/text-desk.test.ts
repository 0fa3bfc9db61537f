// The text desk: every token has one fate, the batch is what a model would be given, and the broken file breaks in every way.
import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN } from '../../src/corpus/built-in.ts';
import type { Labelled } from '../../src/corpus/labelled.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { REJECTIONS } from '../../src/corpus/report.ts';
import { survey } from '../../src/corpus/survey.ts';
import { LONGEST, type State, differences, parse } from '../../src/widgets/text-desk/address.ts';
import {
  BROKEN,
  BUCKETS,
  LIMITS,
  OPENING,
  REVIEW,
  deskOf,
  someOf,
  vocabularyFor,
} from '../../src/widgets/text-desk/desk.ts';

let examples: readonly Labelled[];
beforeAll(async () => {
  ({ examples } = await loadCorpus(await openAsBlob(BUILT_IN)));
});

describe('the text desk', () => {
  test('gives every token one fate, and the batch what is read', { timeout: 30_000 }, () => {
    const range = ([from, to]: readonly [number, number]) => fc.integer({ min: from, max: to });
    const settings = fc.record({
      unit: fc.constantFrom('characters' as const, 'words' as const),
      stop: fc.boolean(),
      minimum: range(LIMITS.minimum),
      longest: range(LIMITS.longest),
      n: range(LIMITS.n),
    });
    const review = fc.string({ unit: fc.constantFrom(...'不好吃，的 很慢OK😋'), maxLength: 50 });
    fc.assert(
      fc.property(review, settings, (text, s) => {
        const vocabulary = vocabularyFor(examples.slice(0, 60), s);
        const desk = deskOf(text, s, vocabulary);
        const read = desk.tokens.filter(({ fate }) => fate === 'known' || fate === 'unknown');
        const [own, ...others] = desk.rows;
        expect(own!.ids.slice(0, own!.length)).toEqual(read.length ? read.map(({ id }) => id) : [1]);
        expect(own!.ids.slice(own!.length).every((id) => id === 0)).toBe(true);
        expect(others.every(({ ids }) => ids.length === own!.ids.length)).toBe(true);
        expect(desk.grams).toHaveLength(Math.max(0, read.length - s.n + 1));
        expect(desk.grams.every(({ bucket }) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('opens with a review that is cut off, and known as far as it is read', () => {
    const { tokens } = deskOf(REVIEW, OPENING, vocabularyFor(examples, OPENING));
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

describe('the address of the desk', () => {
  const opening: State = { review: REVIEW, ...OPENING };

  test('says what differs, and opens the same desk', () => {
    expect(differences(opening)).toBe('');
    const state = {
      review: '不错, 真的: 100%&好#',
      unit: 'words',
      stop: true,
      minimum: 3,
      longest: 20,
      n: 3,
    } as const;
    const { searchParams } = new URL(`https://a.b/?desk=${differences(state)}`);
    expect(parse(searchParams.get('desk')!)).toEqual(state);
  });

  test('keeps so much of a long review', () => {
    const said = parse(decodeURIComponent(differences({ ...opening, review: '𠮷'.repeat(500) })));
    expect([...said.review]).toHaveLength(LONGEST);
    expect(said.review.isWellFormed()).toBe(true);
  });

  test.each(['', 'unit:letters,stop,minimum:x,longest:-3,n:1e3', ':,:,', '%%%'])(
    'opens as the page does where nothing can be read: %j',
    (said) => expect(parse(said)).toEqual({ ...opening, stop: false }),
  );

  test('keeps numbers within their limits', () => {
    expect(parse('minimum:0,longest:999,n:9')).toMatchObject({ minimum: 1, longest: 40, n: 3 });
  });
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
