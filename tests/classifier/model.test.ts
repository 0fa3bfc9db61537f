// Models are saved and read back without a change, baselines are what they should be, and a run can be steered.
import { describe, expect, test, vi } from 'vitest';
import { MessageChannel } from 'node:worker_threads';
import { type Command, type News, drive, follow } from '#classifier/drive.ts';
import { DEFAULTS } from '#classifier/choice.ts';
import { type Source, assess, fitBaseline, modelOf, prepare, train } from '#classifier/experiment.ts';
import { NoModel, loaded, saved } from '#classifier/file.ts';
import { type Explained, type NetworkModel, explain, predict, readTexts } from '#classifier/model.ts';
import { engineOpener } from '#classifier/open.ts';
import { type DistantPartner, partnerAt } from '#classifier/partner.ts';
import { withPairs } from '#classifier/pairs.ts';
import { fitRegression, regressionProbability } from '#classifier/regression.ts';
import { withWordGrams } from '#classifier/word-grams.ts';
import { fasttextHash } from '#corpus/fasttext.ts';
import { buildVocabulary } from '#corpus/vocabulary.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { threadEnd } from '#cli/thread-end.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { integer, random } from '#math/random.ts';
import { NETWORKS_AND_POOLS } from './examples.ts';

// what takes a tenth of a second takes many on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const openEngine = engineOpener(compiledKernels);
const rng = random(1);
const WORDS = [...'饭菜汤面米送店人来到一二三四五'];
/** Good where 香 stands, bad where 冷 does. */
const reviews: Labelled[] = Array.from({ length: 240 }, () => {
  const label = integer(rng, 2) as 0 | 1;
  const text = Array.from({ length: 3 + integer(rng, 12) }, () => WORDS[integer(rng, WORDS.length)]!);
  text.splice(integer(rng, text.length), 0, label ? '香' : '冷');
  return { text: text.join(''), label };
});
const parts = {
  train: [...reviews.keys()].filter((i) => i % 5),
  validation: [...reviews.keys()].filter((i) => i % 5 === 0),
};
const choice = {
  ...DEFAULTS,
  vector: 16,
  units: 16,
  dropout: 0.1,
  settings: { ...DEFAULTS.settings, epochs: 3, batch: 16, hyper: { eta: 0.01 } },
};
const texts = parts.validation.map((i) => reviews[i]!.text);

describe('a model', () => {
  test.each([...NETWORKS_AND_POOLS, ['ngrams', 'last'], ['majority', 'last']] as const)(
    '%s, %s, is what it was when it is loaded again',
    async (name, pool) => {
      const { model, validation } = await train(name, reviews, parts, { ...choice, pool }, openEngine);
      const held = parts.validation.map((i) => reviews[i]!);
      expect(await assess(model, held, openEngine)).toEqual(validation);
      const again = loaded(saved(model));
      expect(await predict(again, texts, openEngine)).toEqual(await predict(model, texts, openEngine));
      expect(saved(again)).toBe(saved(model));
    },
  );

  test('is refused where the file is another', async () => {
    const { model } = await train('rnn', reviews, parts, choice, openEngine);
    const file = JSON.parse(saved(model)) as Record<string, Record<string, unknown>>;
    const changed = (change: object): string => JSON.stringify({ ...file, ...change });
    const { 'layer1.forward.W': W, ...others } = file['parameters']!;
    const notFinite = btoa(String.fromCharCode(0, 0, 192, 127).repeat(256));
    for (const [text, message] of [
      ['label,review', 'it is not JSON'],
      ['[]', 'it was not saved here'],
      ['null', 'it was not saved here'],
      [changed({ version: 2 }), 'its version is 2, not 1'],
      [changed({ name: 'transformer' }), 'it names no model: “transformer”'],
      [changed({ parameters: others }), '“layer1.forward.W” is missing'],
      [changed({ parameters: { ...others, 'layer1.forward.W': '?' } }), '“layer1.forward.W” is not Base64'],
      [
        changed({ parameters: { ...others, 'layer1.forward.W': (W as string).slice(0, 400) } }),
        '“layer1.forward.W” must hold 256 numbers, not 75',
      ],
      [changed({ spec: { ...file['spec'], rows: 1e9 } }), /^“spec.rows”: /],
      [changed({ spec: { ...file['spec'], rows: 9 } }), /^“spec.rows” is 9, but its tokens need \d+$/],
      [changed({ reading: { ...file['reading'], tokens: 'none' } }), /^“reading.tokens”: /],
      [changed({ reading: null }), /^“reading”: /],
      [
        changed({ parameters: { ...others, 'layer1.forward.W': notFinite } }),
        '“layer1.forward.W” holds numbers that are not finite',
      ],
      [
        changed({ spec: { ...file['spec'], vector: 12 } }),
        'its sizes make no network: sizes must be multiples of 8, not 12',
      ],
    ] as const) {
      expect(() => loaded(text)).toThrow(NoModel);
      expect(() => loaded(text)).toThrow(message);
    }
  });

  test('of an earlier year takes the last state, and says nothing of it', async () => {
    const { model } = await train('gru', reviews, parts, choice, openEngine);
    const file = JSON.parse(saved(model)) as { spec: { encoder: object } };
    const { pool, ...encoder } = file.spec.encoder as { pool: string };
    expect(pool).toBe('last');
    const before = loaded(JSON.stringify({ ...file, spec: { ...file.spec, encoder } }));
    expect(before).toMatchObject({ spec: { encoder: { pool: 'last' } } });
    expect(await predict(before, texts, openEngine)).toEqual(await predict(model, texts, openEngine));
  });

  test('with attention, or with n-grams, is refused where half of it is missing', async () => {
    const one = { ...choice, settings: { ...choice.settings, epochs: 1 } };
    const fileOf = async (name: 'gru' | 'cnn' | 'mean' | 'fasttext', pool: 'last' | 'attention' = 'last') =>
      JSON.parse(saved((await train(name, reviews, parts, { ...one, pool }, openEngine)).model)) as {
        spec: { encoder: object };
        reading: { grams?: object };
        parameters: Record<string, string>;
      };
    type File = Awaited<ReturnType<typeof fileOf>>;
    const [attention, last, cnn] = [
      await fileOf('gru', 'attention'),
      await fileOf('gru'),
      await fileOf('cnn'),
    ];
    const [grams, mean] = [await fileOf('fasttext'), await fileOf('mean')];
    const pooled = (file: File, pool: string) => ({
      ...file,
      spec: { ...file.spec, encoder: { ...file.spec.encoder, pool } },
    });
    const without = (file: File, name: string) => ({
      ...file,
      parameters: Object.fromEntries(Object.entries(file.parameters).filter(([key]) => key !== name)),
    });
    const read = (file: File, own: object | undefined) => ({
      ...file,
      reading: { ...file.reading, grams: own },
    });
    for (const [file, message] of [
      [without(attention, 'pool.v'), '“pool.v” is missing'],
      [pooled(attention, 'last'), '“pool.W” is no parameter of this network'],
      [pooled(last, 'attention'), '“pool.W” is missing'],
      [pooled(last, 'mean'), /^“spec.encoder.pool”: /],
      [pooled(cnn, 'attention'), '“spec.encoder.pool” is “attention”, but “cnn” has no states'],
      [
        { ...attention, parameters: { ...attention.parameters, 'pool.c': btoa('x'.repeat(60)) } },
        '“pool.c” must hold 16 numbers, not 15',
      ],
      [read(grams, undefined), '“reading.grams” is missing, which “fasttext” needs'],
      [read(mean, grams.reading.grams), '“reading.grams” is given, but “mean” reads no such n-grams'],
      [read(grams, { longest: 2, buckets: 99 }), /^“spec.rows” is \d+, but its tokens need \d+$/],
      [read(grams, { longest: 0, buckets: 9 }), /^“reading.grams.longest”: /],
      [read(grams, { longest: 2, buckets: 1e9 }), /^“reading.grams.buckets”: /],
    ] as const) {
      const text = JSON.stringify(file);
      expect(() => loaded(text)).toThrow(NoModel);
      expect(() => loaded(text)).toThrow(message);
    }
  });

  test('reads pads only where it is asked to', () => {
    const vocabulary = buildVocabulary(['香的', '冷'], { unit: 'characters', stop: false, minimum: 1 });
    const reading = { vocabulary, longest: 5, padsRead: false };
    const labels = Uint8Array.of(1, 0);
    expect([...readTexts('gru', reading, ['香', '香的'], labels).lengths]).toEqual([1, 2]);
    const padded = readTexts('gru', { ...reading, padsRead: true }, ['香', '香的'], labels);
    expect([...padded.lengths]).toEqual([5, 5]);
    expect([...padded.ids.subarray(1, 5)]).toEqual([0, 0, 0, 0]);
  });
});

describe('word vectors', () => {
  const first = async (source: Source, vector = 16) => {
    const characters = { ...choice, name: 'mean-ngrams' as const, unit: 'characters' as const, vector };
    const { trainer, reading } = await prepare(reviews, parts, characters, openEngine, source);
    const { table } = trainer.weights();
    const row = (token: string): number[] => {
      const { vector } = trainer.network.spec;
      const id = reading.vocabulary.idOf(token);
      return [...table.subarray(id * vector, (id + 1) * vector)];
    };
    return { trainer, row };
  };

  test('begin with those of a file, zeros behind them', async () => {
    const file = new Blob(['2 3\n香 1 2 3\n冷 4 5 6\n']);
    const { trainer, row } = await first(file);
    expect(trainer.network.spec.vector).toBe(8);
    expect(row('香')).toEqual([1, 2, 3, 0, 0, 0, 0, 0]);
    expect(row('冷')).toEqual([4, 5, 6, 0, 0, 0, 0, 0]);
    expect(row('饭').slice(0, 3)).not.toEqual([0, 0, 0]);
    expect(trainer.advance().kind).toBe('batch');
  });

  test('begin with those that the reviews teach, the same for a seed', async () => {
    const [a, b, c] = [await first('skip-gram'), await first('skip-gram'), await first('random')];
    expect(a.row('香')).toEqual(b.row('香'));
    expect(Math.hypot(...a.row('香'))).toBeGreaterThan(2 * Math.hypot(...c.row('香')));
  });
});

test.each(['mean', 'mean-ngrams', 'fasttext'] as const)(
  '%s: what tokens and n-grams add is the logit, but for the bias',
  async (name) => {
    const own = { ...choice, unit: 'characters', grams: { longest: 3, buckets: 500 } } as const;
    const { model } = await train(name, reviews, parts, own, openEngine);
    const [a, b] = await Promise.all(
      ['饭香面', '冷汤'].map((text) => explain(model as NetworkModel, text, openEngine)),
    );
    const spans = { mean: [], 'mean-ngrams': ['02', '12'], fasttext: ['02', '03', '12'] }[name];
    expect(a!.grams.map(({ from, size }) => `${from}${size}`)).toEqual(spans);
    const sum = ({ shares, grams }: Explained): number =>
      [...shares, ...grams.map(({ share }) => share)].reduce((total, share) => total + share, 0);
    expect(sum(a!) - sum(b!)).toBeCloseTo(a!.logit - b!.logit, 5);
  },
);

test('what a network says of a text is explained by token', async () => {
  const { model } = await train('lstm-bi', reviews, parts, { ...choice, unit: 'characters' }, openEngine);
  const { tokens, saliency, probability, layers } = await explain(
    model as NetworkModel,
    '饭 香面',
    openEngine,
  );
  expect(tokens).toEqual(['饭', '香', '面']);
  expect(saliency).toHaveLength(3);
  expect(saliency.every((s) => s > 0)).toBe(true);
  expect(probability).toBeCloseTo((await predict(model, ['饭香面'], openEngine))[0]!, 6);
  expect(layers).toHaveLength(1);
  expect(layers[0]!.map(({ gates }) => Object.keys(gates))).toEqual([
    ['f', 'i', 'o', 'a'],
    ['f', 'i', 'o', 'a'],
  ]);
  expect(layers[0]![0]!.states).toHaveLength(3 * 16);
});

test('attention says how much it gives to each token, all of it together', async () => {
  const own = { ...choice, unit: 'characters', pool: 'attention' } as const;
  const { model } = await train('lstm-bi', reviews, parts, own, openEngine);
  const { tokens, weights, probability } = await explain(model as NetworkModel, '饭 香面', openEngine);
  expect(weights).toHaveLength(tokens.length);
  expect(weights!.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  expect(probability).toBeCloseTo((await predict(model, ['饭香面'], openEngine))[0]!, 6);
});

test('pairs stand behind the tokens of a text, and the same pair has the same id', () => {
  const { ids, lengths, T } = withPairs(
    { ids: Int32Array.of(2, 3, 2, 3, 4, 0, 0, 0), lengths: Int32Array.of(4, 1), T: 4 },
    10,
    1000,
  );
  expect([T, ...lengths]).toEqual([7, 7, 1]);
  expect([...ids.subarray(0, 4)]).toEqual([2, 3, 2, 3]);
  expect(ids[4]).toBe(ids[6]);
  expect(ids[4]).not.toBe(ids[5]);
  expect(ids[4]).toBeGreaterThanOrEqual(10);
  expect([...ids.subarray(7)]).toEqual([4, 0, 0, 0, 0, 0, 0]);
});

describe('n-grams of words', () => {
  test('stand behind the tokens of a text, in the buckets of the published library', () => {
    // the numbers of the library, as tests/corpus/fasttext.test.ts has them
    const words = '好吃 极 了 的 味道 </s>'.split(' ');
    const { ids, lengths, T } = withWordGrams(
      { ids: Int32Array.of(2, 3, 1, 4, 5, 6, 7, 0, 0, 0, 0, 0), lengths: Int32Array.of(6, 1), T: 6 },
      [words, ['好吃']],
      10,
      { longest: 3, buckets: 50_000 },
    );
    expect([T, ...lengths]).toEqual([15, 15, 1]);
    expect([...ids.subarray(0, 15)]).toEqual([
      ...[2, 3, 1, 4, 5, 6],
      ...[6436, 4499, 11371, 45177, 9965, 16806, 35767, 5510, 6166].map((bucket) => 10 + bucket),
    ]);
    expect([...ids.subarray(15)]).toEqual([7, ...new Array<number>(14).fill(0)]);
  });

  test('are of the words that are read, known or not, and of none in a text without any', () => {
    const vocabulary = buildVocabulary(['香 的 饭'], { unit: 'characters', stop: false, minimum: 1 });
    const grams = { longest: 2, buckets: 1000 };
    const reading = { vocabulary, longest: 3, padsRead: false, grams };
    const first = vocabulary.tokens.length;
    const { ids, lengths, T } = readTexts(
      'fasttext',
      reading,
      ['香的饭香', '无人', ''],
      Uint8Array.of(1, 0, 0),
    );
    expect([T, ...lengths]).toEqual([5, 5, 3, 1]);
    const bucket = (a: string, b: string): number => {
      const [h, next] = [a, b].map((word) => BigInt(fasttextHash(word) | 0));
      return first + Number(BigInt.asUintN(64, h! * 116049371n + next!) % 1000n);
    };
    const known = [...'香的饭'].map(vocabulary.idOf);
    expect([...ids.subarray(0, 5)]).toEqual([...known, bucket('香', '的'), bucket('的', '饭')]);
    expect([...ids.subarray(5, 8)]).toEqual([1, 1, bucket('无', '人')]);
    expect([...ids.subarray(10, 15)]).toEqual([1, 0, 0, 0, 0]);
  });

  test('have as many rows as they are given buckets, and words alone have none behind them', async () => {
    for (const longest of [1, 2]) {
      const own = { ...choice, name: 'fasttext' as const, grams: { longest, buckets: 77 } };
      const { trainer, reading } = await prepare(reviews, parts, own, openEngine);
      expect(trainer.network.spec.rows).toBe(reading.vocabulary.tokens.length + 77);
      const { lengths } = readTexts('fasttext', reading, ['饭，香'], Uint8Array.of(1));
      expect([...lengths]).toEqual([longest === 1 ? 3 : 5]);
    }
  });
});

describe('the regression on n-grams', () => {
  const fitted = fitRegression(reviews);

  test('is at its minimum: the ridge balances the gradient', () => {
    // the derivative by the bias is the mean error
    const error = reviews.reduce(
      (sum, { text, label }) => sum + regressionProbability(fitted, text) - label,
      0,
    );
    expect(Math.abs(error / reviews.length)).toBeLessThan(1e-4);
  });

  test('tells the two apart', async () => {
    const model = fitBaseline('ngrams', reviews);
    expect((await assess(model, reviews, openEngine)).accuracy).toBe(1);
  });
});

describe('a run that is steered', () => {
  /** Drives a run; `answer` may reply to what is said, and the replies are heard in their order. */
  async function steered(
    answer: (news: News) => Exclude<Command['kind'], 'start'> | undefined,
    start: Partial<Extract<Command, { kind: 'start' }>> = {},
  ): Promise<News[]> {
    const said: News[] = [];
    const waiting: Command['kind'][] = [];
    await drive(
      { kind: 'start', examples: reviews, parts, choice: { ...choice, name: 'gru' }, ...start },
      {
        say: (news) => {
          said.push(news);
          const reply = answer(news);
          if (reply) waiting.push(reply);
        },
        hear: async (wait) => (wait && !waiting.length ? ['go'] : waiting.splice(0)),
      },
      openEngine,
    );
    return said;
  }
  const modelIn = (said: readonly News[]): string =>
    said.flatMap((news) => (news.kind === 'end' ? [news.model] : []))[0]!;

  test('says how far it is, and ends with the model', async () => {
    const said = await steered(() => undefined);
    expect(said[0]).toMatchObject({ kind: 'ready', engine: 'wasm', batches: 12 });
    expect(said.filter(({ kind }) => kind === 'epoch')).toHaveLength(3);
    expect(said.at(-1)).toMatchObject({ kind: 'end', cancelled: false });
    const { trainer, ...prepared } = await prepare(reviews, parts, { ...choice, name: 'gru' }, openEngine);
    while (trainer.advance().kind !== 'end');
    expect(modelIn(said)).toBe(saved(modelOf({ trainer, ...prepared })));
  });

  test('pauses, and goes on as if it had not', async () => {
    const whole = await steered(() => undefined);
    const paused = await steered((news) => (news.kind === 'epoch' ? 'pause' : undefined));
    expect(paused.some(({ kind }) => kind === 'paused')).toBe(true);
    expect(modelIn(paused)).toBe(modelIn(whole));
  });

  test('ends when it is cancelled, and goes on from its checkpoint', async () => {
    const whole = await steered(() => undefined);
    const cut = await steered((news) => (news.kind === 'epoch' ? 'cancel' : undefined));
    expect(cut.filter(({ kind }) => kind === 'epoch')).toHaveLength(1);
    expect(cut.at(-1)).toMatchObject({ kind: 'end', cancelled: true });
    const [checkpoint] = cut.flatMap((news) => (news.kind === 'epoch' ? [news.checkpoint] : []));
    const later = await steered(() => undefined, { checkpoint: checkpoint! });
    expect(modelIn(later)).toBe(modelIn(whole));
  });

  test('has the same news with a partner in another thread, but for rounding', async () => {
    const { port1, port2 } = new MessageChannel();
    const start = {
      kind: 'start' as const,
      examples: reviews,
      parts,
      choice: { ...choice, name: 'gru' as const, dropout: 0 },
    };
    const losses = async (partner?: DistantPartner): Promise<number[]> => {
      const said: News[] = [];
      const port = { say: (news: News) => void said.push(news), hear: () => Promise.resolve([]) };
      await drive(start, port, openEngine, { partner });
      return said.flatMap((news) => (news.kind === 'epoch' ? [news.report.loss] : []));
    };
    const [both] = await Promise.all([
      losses(partnerAt(threadEnd(port1), 0)),
      follow(start, openEngine, partnerAt(threadEnd(port2), 1)),
    ]);
    port1.close();
    const alone = await losses();
    expect(both).toHaveLength(3);
    both.forEach((loss, i) => expect(loss).toBeCloseTo(alone[i]!, 4));
  });

  test('fails when the second of two is gone', async () => {
    const { port1, port2 } = new MessageChannel();
    const start = {
      kind: 'start' as const,
      examples: reviews,
      parts,
      choice: { ...choice, name: 'rnn' as const },
    };
    const port = { say: () => undefined, hear: () => Promise.resolve([]) };
    partnerAt(threadEnd(port2), 1).stop();
    await expect(drive(start, port, openEngine, { partner: partnerAt(threadEnd(port1), 0) })).rejects.toThrow(
      'the second of the two that trained together has stopped',
    );
    port1.close();
  });
});
