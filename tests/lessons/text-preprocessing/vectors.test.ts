// The figure of the word vectors: what it trains on, and what it says is near.
import { openAsBlob } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN } from '#corpus/built-in.ts';
import { loadCorpus } from '#corpus/load.ts';
import { trainSkipGram } from '#corpus/skip-gram.ts';
import { mapOf } from '../../../content/text-preprocessing/vectors/map.ts';
import {
  EXAMPLES,
  MOST,
  near,
  planOf,
  untrained,
  vocabularyOfAll,
} from '../../../content/text-preprocessing/vectors/near.ts';

const { examples } = await loadCorpus(await openAsBlob(BUILT_IN));
const vocabulary = vocabularyOfAll(examples);

test('every example has neighbours, nearest first, and a rare character has none', () => {
  for (const token of EXAMPLES) {
    const found = near(untrained(vocabulary), vocabulary, token)!;
    expect(found).toHaveLength(MOST);
    expect(found.map(([other]) => other)).not.toContain(token);
    expect(found.map(([, cosine]) => cosine)).toEqual(found.map(([, c]) => c).sort((a, b) => b - a));
  }
  expect(near(untrained(vocabulary), vocabulary, '龘')).toBeUndefined();
});

// half a million pairs: a busy machine needs its time
test('training brings a complaint near what it is about', { timeout: 60_000 }, () => {
  const { texts, counts, settings } = planOf(examples, vocabulary);
  const epochs = [...trainSkipGram(texts, counts, settings)];
  expect(epochs.at(-1)!.loss).toBeLessThan(0.75 * epochs[0]!.loss);
  const { vectors } = epochs.at(-1)!;
  const neighbours = near(vectors, vocabulary, '退')!.map(([token]) => token);
  expect(neighbours).toContain('赔');

  const places = mapOf(vectors, vocabulary, '退', neighbours);
  const [asked] = places;
  expect(asked).toMatchObject({ token: '退', kind: 'asked' });
  expect(new Set(places.map(({ token }) => token)).size).toBe(places.length);
  for (const { x, y } of places) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  // neighbours are near on the map as well, in the mean
  const far = (kind: string): number => {
    const of = places.filter((place) => place.kind === kind);
    return of.reduce((sum, { x, y }) => sum + Math.hypot(x - asked!.x, y - asked!.y), 0) / of.length;
  };
  expect(far('near')).toBeLessThan(0.7 * far('other'));
  // the axes are at right angles: along them the places are not correlated
  const mean = (of: readonly number[]): number => of.reduce((sum, v) => sum + v, 0) / of.length;
  expect(Math.abs(mean(places.map(({ x, y }) => x * y)))).toBeLessThan(1e-3);
});

test('two axes explain vectors that lie in a plane, whichever way the plane is turned', () => {
  const angles = [0, 0.4, 1, 2, 2.5, 3.3, 4, 5];
  const tokens = ['<pad>', '<unk>', ...angles.map((_, i) => `t${i}`)];
  const data = Float32Array.from([
    ...[0, 0, 0, 0, 0, 0],
    ...angles.flatMap((a) => [Math.cos(a), 0.6 * Math.sin(a), 0.8 * Math.sin(a)]),
  ]);
  const small = { ...vocabulary, tokens, idOf: (token: string) => tokens.indexOf(token) };
  const places = mapOf({ size: 3, data }, small, 't0', ['t1']);
  const apart = (i: number, j: number): number =>
    Math.hypot(places[i]!.x - places[j]!.x, places[i]!.y - places[j]!.y);
  // t0 and t1 are 0.4 of a turn apart, t0 and t5 nearly opposite
  expect(apart(0, 1)).toBeLessThan(apart(0, 5) / 3);
});
