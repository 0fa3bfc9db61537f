// What is read off predictions: rates, calibration, mistakes; and the answers of a model in another thread.
import { describe, expect, test } from 'vitest';
import { type Seen, answer } from '#classifier/ask.ts';
import { DEFAULTS } from '#classifier/choice.ts';
import { train } from '#classifier/experiment.ts';
import { saved } from '#classifier/file.ts';
import { Inbox } from '#classifier/inbox.ts';
import { measuresOf } from '#classifier/measures.ts';
import { engineOpener } from '#classifier/open.ts';
import { calibrationOf, mistakesOf, ratesOf } from '#classifier/results.ts';
import { compiledKernels } from '#kernels/compile.ts';

const labels = [1, 1, 1, 0, 0, 0];
const probabilities = [0.9, 0.8, 0.1, 0.2, 0.6, 0.05];

describe('rates', () => {
  const measures = measuresOf(probabilities, labels);
  test('of both classes', () => {
    expect(measures.confusion).toEqual([
      [2, 1],
      [1, 2],
    ]);
    for (const of of [0, 1] as const) {
      const { precision, recall, f1 } = ratesOf(measures, of);
      for (const rate of [precision, recall, f1]) expect(rate).toBeCloseTo(2 / 3);
    }
  });
  test('are no numbers where nothing was taken for the class', () => {
    const { precision, recall, f1 } = ratesOf(measuresOf([0, 0], [1, 0]), 1);
    expect([precision, recall, f1]).toEqual([NaN, 0, 0]);
  });
});

describe('calibration', () => {
  test('compares what was said with what was there', () => {
    const { bins, error } = calibrationOf([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 0], 2);
    expect(bins).toEqual([
      { count: 2, predicted: 0.1, observed: 0 },
      { count: 2, predicted: 0.9, observed: 0.5 },
    ]);
    expect(error).toBeCloseTo(0.25);
  });
  test('has a place for certainty', () => {
    expect(calibrationOf([1, 0], [1, 0]).error).toBe(0);
  });
});

test('mistakes are told with the most confident first', () => {
  expect(mistakesOf(probabilities, labels)).toEqual([2, 4]);
});

test('an inbox keeps words until someone listens, and waits where it is told to', async () => {
  const inbox = new Inbox<string>();
  inbox.put('pause');
  inbox.put('go');
  expect(await inbox.hear(true)).toEqual(['pause', 'go']);
  expect(await inbox.hear(false)).toEqual([]);
  const heard = inbox.hear(true);
  inbox.put('cancel');
  expect(await heard).toEqual(['cancel']);
});

describe('a model that is asked', () => {
  const openEngine = engineOpener(compiledKernels);
  const reviews = Array.from({ length: 60 }, (_, i) => ({
    text: i % 2 ? '味道很香' : '送来都冷了',
    label: (i % 2) as 0 | 1,
  }));
  const all = [...reviews.keys()];
  const texts = reviews.slice(0, 2).map((r) => r.text);

  test('says what it says here', async () => {
    const choice = { ...DEFAULTS, minimum: 1, vector: 8, units: 8 };
    const parts = { train: all.slice(10), validation: all.slice(0, 10) };
    const { model } = await train('gru', reviews, parts, choice, openEngine);
    const file = saved(model);
    const said = (await answer({ kind: 'predict', model: file, texts }, openEngine)) as Float64Array;
    const one = await answer({ kind: 'explain', model: file, text: texts[1]! }, openEngine);
    expect(one).toMatchObject({ explained: { units: 8, known: expect.any(Array) as unknown } });
    const { explained } = one as { explained: Seen };
    expect(explained.known).toHaveLength(explained.tokens.length);
    expect((one as { probability: number }).probability).toBeCloseTo(said[1]!, 5);
  });
  test('is a baseline where it is asked for one', async () => {
    const baselines = await answer({ kind: 'baselines', examples: reviews }, openEngine);
    expect(Object.keys(baselines)).toEqual(['majority', 'ngrams']);
    const { ngrams } = baselines as { ngrams: string };
    const one = await answer({ kind: 'explain', model: ngrams, text: texts[1]! }, openEngine);
    expect(one).toMatchObject({ explained: undefined });
    expect((one as { probability: number }).probability).toBeGreaterThan(0.9);
  });
});
