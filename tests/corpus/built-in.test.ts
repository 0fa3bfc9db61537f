// The built-in reviews are what the pages say they are.
import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN } from '#corpus/built-in.ts';
import { type Corpus, loadCorpus } from '#corpus/load.ts';
import { ngrams } from '#corpus/ngrams.ts';
import { characters } from '#corpus/tokens.ts';

/** Reviews that share more of their pairs of characters than this would be one text written twice. */
const MOST_ALIKE = 0.3;

describe('the built-in reviews', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await loadCorpus(await openAsBlob(BUILT_IN));
  });

  test('are read without a repair, and none says what another says', () => {
    expect(corpus.report).toMatchObject({
      rows: 651,
      positive: 221,
      negative: 430,
      read: 651,
      encoding: 'utf-8',
    });
    // a review may have several lines, and one has
    expect(corpus.report.findings.map((f) => f.kind)).toEqual(['lines']);
  });

  test('are from 4 to 120 characters long, and one in twenty is longer than 45', () => {
    const lengths = corpus.examples.map(({ text }) => [...text].length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThanOrEqual(4);
    expect(lengths.at(-1)).toBeLessThanOrEqual(120);
    expect(lengths[Math.floor(0.95 * lengths.length)]).toBeGreaterThan(45);
  });

  test('have no two alike', () => {
    const pairs = corpus.examples.map(({ text }) => new Set(ngrams(characters(text), 2)));
    const alike = pairs.flatMap((a, i) =>
      pairs.slice(0, i).flatMap((b, j) => {
        const both = [...a].filter((gram) => b.has(gram)).length;
        return both / (a.size + b.size - both) > MOST_ALIKE
          ? [[corpus.examples[i]!.text, corpus.examples[j]!.text]]
          : [];
      }),
    );
    expect(alike).toEqual([]);
  });
});
