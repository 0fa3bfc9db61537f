// The laboratory of dates: dates by rule, gradients that are differences, and a training in which the text comes true.
import { describe, expect, test } from 'vitest';
import {
  END,
  LONGEST,
  SAID,
  TARGET,
  WORDS,
  answerOf,
  dateIn,
  drawn,
  rightWord,
  sourceOf,
  targetOf,
  textOf,
} from '../../../content/seq2seq-attention/dates/dates.ts';
import { drawnNetwork, emptyLike, learn, say } from '../../../content/seq2seq-attention/dates/network.ts';
import { ENCODERS, type Encoder } from '../../../content/seq2seq-attention/dates/reader.ts';
import { trained } from '../../../content/seq2seq-attention/dates/training.ts';
import { integer, random } from '#math/random.ts';

describe('a date', () => {
  const dates = drawn(random(1), 2000);

  test('is said in characters, and read back from its text', () => {
    expect(answerOf({ year: 2043, month: 7, day: 18 })).toBe('二〇四三年七月十八日');
    expect(answerOf({ year: 1950, month: 12, day: 31 })).toBe('一九五〇年十二月三十一日');
    expect(answerOf({ year: 2000, month: 10, day: 20 })).toBe('二〇〇〇年十月二十日');
    expect(new Set(dates.map(textOf)).size).toBe(dates.length);
    for (const date of dates) {
      expect(dateIn(textOf(date))).toEqual(date);
      expect(sourceOf(date)).toHaveLength(WORDS);
      const target = targetOf(date);
      expect(target.length).toBeLessThanOrEqual(LONGEST);
      expect(target.map((c) => TARGET[c]).join('')).toBe(`${answerOf(date)}⟨/s⟩`);
      expect(Math.max(...target)).toBeLessThan(SAID);
    }
  });

  test('that there is not is refused', () => {
    for (const text of [
      '',
      'July 2043',
      'February 30 2000',
      'Smarch 1 2000',
      'Ju 1 2000',
      'July 0 2000',
      'July 18 43',
    ])
      expect(dateIn(text), text).toBeUndefined();
    expect(dateIn('sep 3, 1999')).toEqual({ year: 1999, month: 9, day: 3 });
  });

  test('has a source word for every character it copies', () => {
    const date = { year: 2043, month: 11, day: 18 };
    const copied = [...answerOf(date)].map((_, t) => rightWord(date, t));
    expect(copied).toEqual([2, 3, 4, 5, undefined, 0, 0, undefined, 1, 1, undefined]);
    expect(rightWord(date, copied.length)).toBeUndefined();
  });
});

test.each(ENCODERS)('every gradient is a difference of losses: %s', (encoder) => {
  const rng = random(4);
  const network = drawnNetwork(encoder, 3, rng);
  const [source, target] = [
    sourceOf({ year: 2043, month: 7, day: 18 }),
    targetOf({ year: 2043, month: 7, day: 18 }),
  ];
  const gradient = emptyLike(network.parameters);
  learn(network, source, target, gradient);
  const EPS = 1e-5;
  const ignored = emptyLike(network.parameters);
  for (const [id, values] of Object.entries(network.parameters)) {
    // a few entries of each, and in a table of words one that is used
    const places = new Set(Array.from({ length: 6 }, () => integer(rng, values.length)));
    if (id === 'words') places.add(3 * source[0]!);
    if (id === 'said') places.add(3 * target[0]!);
    for (const k of places) {
      const old = values[k]!;
      const at = (x: number): number => {
        values[k] = x;
        return learn(network, source, target, ignored);
      };
      const slope = (at(old + EPS) - at(old - EPS)) / (2 * EPS);
      values[k] = old;
      expect(gradient[id]![k], `${id}[${k}]`).toBeCloseTo(slope, 6);
    }
  }
});

test('what is said ends, and each step that attends has weights that add up to 1', () => {
  const network = drawnNetwork('both', 3, random(8));
  const { characters, weights } = say(network, sourceOf({ year: 1999, month: 9, day: 9 }));
  expect(characters.length === LONGEST || characters.at(-1) === END).toBe(true);
  for (const at of weights) expect(at.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test('trained alike: attention is far ahead, and without memory the map is cleaner at answers as good', () => {
  const after = (encoder: Encoder) => [...trained({ encoder, pairs: 300, passes: 5, seed: 2 })].at(-1)!;
  const [both, alone, last] = [after('both'), after('alone'), after('last')];
  expect(both.right).toBeGreaterThan(0.6);
  expect(alone.right).toBeGreaterThanOrEqual(both.right);
  expect(last.right).toBeLessThan(0.2);
  expect(last.aligned).toBeUndefined();
  expect(both.aligned).toBeLessThan(0.75);
  expect(alone.aligned).toBeGreaterThan(0.8);
});
