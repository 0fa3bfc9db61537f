// The English reviews are what the pages say they are: no two alike, with negation, and to be told apart, but not by words alone.
import { openAsBlob } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { IN_ENGLISH } from '#corpus/built-in.ts';
import { type Corpus, loadCorpus } from '#corpus/load.ts';
import { split } from '#corpus/split.ts';
import { words } from '#corpus/tokens.ts';
import { fitRegression, regressionProbability } from '#classifier/regression.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await loadCorpus(await openAsBlob(IN_ENGLISH));
});

test('there are as many good as bad ones, and all are read without a repair', () => {
  expect(corpus.report).toMatchObject({ rows: 400, positive: 200, negative: 200, read: 400, findings: [] });
});

test('no two say the same', () => {
  const of = corpus.examples.map(({ text }) => new Set(words(text)));
  const alike = of.flatMap((a, i) =>
    of.slice(0, i).flatMap((b, j) => {
      const both = [...a].filter((word) => b.has(word)).length;
      return both / (a.size + b.size - both) > 0.75
        ? [[corpus.examples[i]!.text, corpus.examples[j]!.text]]
        : [];
    }),
  );
  expect(alike).toEqual([]);
});

test('a tenth of each kind negates', () => {
  for (const label of [0, 1] as const) {
    const of = corpus.examples.filter((example) => example.label === label);
    const negated = of.filter(({ text }) => /\b(not|no|never|nobody|nothing)\b|n't|n’t/i.test(text));
    expect(negated.length).toBeGreaterThan(of.length / 10);
  }
});

test('by pairs of words alone they are told apart better than by chance, and far from surely', () => {
  const { examples } = corpus;
  const shares = [1, 2, 3, 4, 5].map((seed) => {
    const { train, test: rest } = split(examples, { seed, validation: 0.1, test: 0.2 });
    const regression = fitRegression(train.map((i) => examples[i]!));
    const right = rest.filter(
      (i) => regressionProbability(regression, examples[i]!.text) >= 0.5 === (examples[i]!.label === 1),
    );
    return right.length / rest.length;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean).toBeGreaterThan(0.6);
  expect(mean).toBeLessThan(0.85);
});
