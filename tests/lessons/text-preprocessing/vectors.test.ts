// The figure of the word vectors: what it trains on, and what it says is near.
import { openAsBlob } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN } from '#corpus/built-in.ts';
import { loadCorpus } from '#corpus/load.ts';
import { trainSkipGram } from '#corpus/skip-gram.ts';
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
  const neighbours = near(epochs.at(-1)!.vectors, vocabulary, '退')!.map(([token]) => token);
  expect(neighbours).toContain('赔');
});
