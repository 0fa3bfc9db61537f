// The laboratory of the classifier: its address, its clock, its curve, and a run that is paused, left, taken up and ended.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '#classifier/ask.ts';
import { drive } from '#classifier/drive.ts';
import { Inbox } from '#classifier/inbox.ts';
import { engineOpener } from '#classifier/open.ts';
import { NETWORKS, POOLS } from '#classifier/spec.ts';
import { SCHEDULES } from '#classifier/settings.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { WAIMAI_10K } from '#corpus/fetch.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { integer, random } from '#math/random.ts';
import { RULES, TRAINING_RULES } from '#optimizers/rules.ts';
import type { Ask } from '../../../content/classifier/laboratory/model-thread.ts';
import { leftOf, shareOf, started, ticked } from '../../../content/classifier/laboratory/clock.ts';
import { MOST_POINTS, grown } from '../../../content/classifier/laboratory/curve.ts';
import { hyperOf, laboratory } from '../../../content/classifier/laboratory/figure.ts';
import type { Setup } from '../../../content/classifier/laboratory/setup.ts';
import type { OpenTraining } from '../../../content/classifier/laboratory/training-thread.ts';
import { enough, partsOf } from '../../../content/classifier/laboratory/material.ts';
import { Run } from '../../../content/classifier/laboratory/run.svelte.ts';
import { baselineRows, modelRows } from '../../../content/classifier/laboratory/note.ts';
import { bestOf, padRuns } from '../../../content/classifier/laboratory/padding.ts';
import {
  NOTED,
  type Plan,
  SETUPS,
  doneOf,
  leftOfPlan,
  missingOf,
  padsOf,
  seedsOf,
  sixOf,
} from '../../../content/classifier/laboratory/plan.ts';
import {
  type RunRecord,
  groupsOf,
  recordOf,
  summaryOf,
} from '../../../content/classifier/laboratory/record.ts';
import { soundRun } from '../../../content/classifier/laboratory/kept.ts';
import { Records } from '../../../content/classifier/laboratory/records.svelte.ts';
import { Series } from '../../../content/classifier/laboratory/series.svelte.ts';
import { Source, fetchable, nameOf } from '../../../content/classifier/laboratory/source.svelte.ts';
import { cellOf, meansOf, readersOf, sharesOf } from '../../../content/classifier/laboratory/seen.ts';
import {
  OPENING,
  choiceOf,
  differences,
  engineOf,
  settle,
  setupOf,
  stateOf,
} from '../../../content/classifier/laboratory/setup.ts';

fc.configureGlobal({ seed: 1 });

const kept = vi.hoisted(() => ({ all: new Map<string, unknown>(), full: false }));
vi.mock('idb-keyval', () => {
  const room = (): void => {
    if (kept.full) throw new Error('QuotaExceededError');
  };
  return {
    get: (key: string) => Promise.resolve(structuredClone(kept.all.get(key))),
    del: (key: string) => Promise.resolve(kept.all.delete(key)),
    set: async (key: string, value: unknown) => {
      await Promise.resolve();
      room();
      kept.all.set(key, structuredClone(value));
    },
    update: async (key: string, to: (value: unknown) => unknown) => {
      await Promise.resolve();
      room();
      kept.all.set(key, structuredClone(to(structuredClone(kept.all.get(key)))));
    },
  };
});

describe('the settings', () => {
  test('open with the model of the course', () => {
    expect(differences(OPENING)).toBe('');
    expect(choiceOf(OPENING)).toMatchObject({ name: 'lstm', padsRead: false });
  });
  test('of any run lead back to it', () => {
    const setups = fc
      .record({
        model: fc.constantFrom(...NETWORKS),
        pool: fc.constantFrom(...POOLS),
        ngrams: fc.integer({ min: 1, max: 5 }),
        buckets: fc.integer({ min: 8, max: 19 }).map((n) => 2 ** n),
        unit: fc.constantFrom('words', 'characters'),
        pads: fc.constantFrom('masked', 'read'),
        vectors: fc.constantFrom('random', 'skip-gram'),
        rule: fc.constantFrom(...TRAINING_RULES),
        schedule: fc.constantFrom(...SCHEDULES),
        eta: fc.constantFrom(0.001, 0.02, 0.5),
        units: fc.integer({ min: 1, max: 32 }).map((n) => 8 * n),
        clip: fc.constantFrom(0, 0.5, 5),
        seed: fc.integer({ min: 0, max: 9999 }),
      })
      .map(settle);
    fc.assert(
      fc.property(setups, (setup) => {
        expect(setupOf(laboratory.read(differences(setup)).state)).toEqual(setup);
        expect(settle({ ...stateOf(setup) })).toEqual(setup);
      }),
    );
  });
  test('of a rule are its own hyper-parameters, and another brings its own', () => {
    const now = laboratory.change(laboratory.opening, { eta: 0.5 });
    const adadelta = laboratory.change(now, { rule: 'adadelta' });
    expect(setupOf(adadelta).hyper).toEqual(RULES.adadelta.defaults);
    expect(setupOf(laboratory.change(adadelta, { rule: 'adam' })).hyper).toEqual(hyperOf('adam'));
    expect(setupOf(laboratory.change(adadelta, { rho: 0.5 })).hyper).toMatchObject({ rho: 0.5 });
  });
  test('say how states are pooled and what fastText reads, and an address of before says neither', () => {
    const { state, refused } = laboratory.read('model:fasttext,buckets:1024,ngrams:3');
    expect(refused).toEqual([]);
    expect(choiceOf(setupOf(state))).toMatchObject({
      name: 'fasttext',
      grams: { longest: 3, buckets: 1024 },
    });
    expect(choiceOf(setupOf(laboratory.read('model:gru,pool:attention').state)).pool).toBe('attention');
    expect(choiceOf(setupOf(laboratory.read('model:gru,units:32').state)).pool).toBe('last');
    expect(laboratory.read('pool:max,buckets:1000').refused.map(({ said }) => said)).toEqual([
      'pool:max',
      'buckets:1000',
    ]);
  });
  test('that mean nothing for a model are off', () => {
    const offOf = (part: Partial<typeof laboratory.opening>) =>
      laboratory.off(laboratory.change(laboratory.opening, part));
    expect(offOf({ model: 'gru-2', pool: 'attention' })).toEqual([]);
    expect(offOf({ model: 'fasttext' })).toEqual(['pool']);
    expect(offOf({ model: 'gru', engine: 'tfjs' })).toEqual(['threads']);
    expect(offOf({ model: 'cnn' })).toEqual(['pool', 'engine']);
  });
  test('of a run that was kept before there was a choice are those it was made with', () => {
    const setup = settle({ model: 'gru', engine: 'tfjs', units: 32 });
    const { pool, ngrams, buckets, ...before } = setup;
    expect([pool, ngrams, buckets]).toEqual(['last', 2, 32768]);
    const run = { began: 1, batches: 1, losses: [], reports: [], setup: before };
    const reviews = { examples: [{ text: '好', label: 1 }] };
    expect(soundRun(run, reviews)).toBe(true);
    expect(soundRun({ ...run, setup: { ...before, pool: 'max' } }, reviews)).toBe(false);
    expect(differences(before as Setup)).toBe(differences(setup));
    expect(engineOf(before as Setup)).toBe('tfjs');
    expect(engineOf({ ...setup, model: 'cnn' })).toBe('kernels');
  });
  test('of a stranger are the nearest that may be', () => {
    expect(settle({ rule: 7, hyper: 'x', epochs: 1e9, dropout: -1, model: 'transformer' })).toEqual({
      ...OPENING,
      epochs: 200,
      dropout: 0,
    });
  });
});

describe('the clock', () => {
  test('knows how long the rest takes at the pace of this stretch', () => {
    expect(shareOf(3, 0.5, 10)).toBe(0.25);
    expect(leftOf(started(0.5, 1000))).toBeUndefined();
    expect(leftOf(ticked(started(0.5, 1000), 0.75, 3000))).toBe(2000);
  });
});

test('the curve of losses stays short, and is a mean where it is old', () => {
  let points: readonly (readonly [number, number])[] = [];
  for (let i = 0; i < 5000; i++) points = grown(points, [i, i % 2]);
  expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(points.at(-1)![0]).toBeGreaterThan(4950);
  expect(points.slice(0, 100).every(([, y]) => y > 0.4 && y < 0.6)).toBe(true);
});

describe('what a network saw', () => {
  const trace = { gates: { f: Float32Array.of(1, 0, 0.5, 0.5) }, states: Float32Array.of(1, 2, 3, 4) };
  test('is told layer by layer, each direction for itself', () => {
    const readers = readersOf({ layers: [[trace, trace], [trace]] });
    expect(readers.map(({ level, way }) => `${level} ${way}`)).toEqual([
      '1 forward',
      '1 backward',
      '2 forward',
    ]);
    expect(cellOf(readers[0]!)).toBe('lstm');
  });
  test('is a mean over the units, and a share of the largest', () => {
    expect(meansOf(trace.states, 2)).toEqual([
      [1, 1.5],
      [2, 3.5],
    ]);
    expect(sharesOf([1, 4, 2])).toEqual([0.25, 1, 0.5]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
  });
});

describe('a run', () => {
  const openEngine = engineOpener(compiledKernels);
  const rng = random(2);
  const examples: Labelled[] = Array.from({ length: 300 }, (_, i) => ({
    text:
      Array.from({ length: 6 }, () => '饭菜汤面米送店人来到'[integer(rng, 10)]!).join('') +
      (i % 3 ? '冷' : '香'),
    label: i % 3 ? 0 : 1,
  }));
  const material = { name: undefined, examples };
  const setup = settle({
    model: 'gru',
    unit: 'characters',
    vector: 8,
    units: 8,
    batch: 16,
    epochs: 4,
    eta: 0.02,
  });
  const line: OpenTraining = (start, _, hear) => {
    const inbox = new Inbox<'start' | 'pause' | 'go' | 'cancel'>();
    let ended = false;
    void drive(start, { say: (news) => ended || hear(structuredClone(news)), hear: inbox.hear }, openEngine);
    return {
      send: (kind) => inbox.put(kind),
      end() {
        ended = true;
        inbox.put('cancel');
      },
    };
  };
  const ask: Ask = (question) => answer(question, openEngine) as never;
  const opened = (open = line): Run => new Run(open, ask);
  const until = (run: Run, phase: Run['phase']): Promise<void> =>
    vi.waitFor(() => expect(run.phase).toBe(phase), { timeout: 30_000, interval: 5 });

  test('is computed in plain TypeScript where no WebAssembly may be compiled', async () => {
    const forbidden = engineOpener(() => Promise.resolve(new Uint8Array(4)));
    expect((await forbidden(1 << 16)).kind).toBe('plain');
  });

  beforeEach(() => {
    kept.all.clear();
    kept.full = false;
  });
  afterEach(() => vi.restoreAllMocks());

  test('learns, is measured once on the test part, and beats the majority', async () => {
    const ended = vi.fn();
    const run = new Run(line, ask, ended);
    expect(enough(material)).toBe(true);
    run.begin(setup, material);
    await until(run, 'ended');
    expect(run.reports.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(run.share).toBe(1);
    expect(ended).toHaveBeenCalledExactlyOnceWith(run);
    expect(recordOf(run)).toMatchObject({ setup, rows: 300, cancelled: false });
    const { test } = partsOf(material, setup.seed);
    expect(run.outcome!.probabilities).toHaveLength(test.length);
    expect(run.outcome!.measures.accuracy).toBeGreaterThan(0.8);
    await vi.waitFor(() => expect(run.marks).toBeDefined(), { timeout: 30_000 });
    expect(run.marks!.majority.validation.accuracy).toBeCloseTo(2 / 3, 1);
  });

  test('that is left after a pause goes on where it was, to the same model', async () => {
    const whole = opened();
    whole.begin(setup, material);
    await until(whole, 'ended');

    const first = opened();
    first.begin(setup, material);
    await vi.waitFor(() => expect(first.phase).toBe('running'), { timeout: 30_000 });
    first.pause();
    await until(first, 'paused');
    await vi.waitFor(() => expect(kept.all.get('classifier/run/1')).toMatchObject({ checkpoint: {} }));
    first.leave();

    const second = opened();
    await second.restore();
    expect(second).toMatchObject({ phase: 'paused', restored: true, setup });
    expect(second.share).toBeCloseTo(first.share, 1);
    second.resume();
    await until(second, 'ended');
    expect(second.outcome!.model).toBe(whole.outcome!.model);
    expect(second.reports.map(({ loss }) => loss)).toEqual(whole.reports.map(({ loss }) => loss));

    const third = opened();
    await vi.waitFor(() => expect(kept.all.get('classifier/run/1')).toMatchObject({ outcome: {} }));
    await third.restore();
    expect(third.phase).toBe('ended');
    expect(third.outcome).toEqual(second.outcome);
  });

  test('that is cancelled gives the best model so far, and one that is cleared leaves nothing', async () => {
    const run = opened();
    run.begin({ ...setup, epochs: 200 }, material);
    await vi.waitFor(() => expect(run.reports.length).toBeGreaterThan(0), { timeout: 30_000 });
    run.cancel();
    await until(run, 'ended');
    expect(run.outcome!.cancelled).toBe(true);
    run.clear();
    await vi.waitFor(() => expect(kept.all.size).toBe(0));
    expect(run.phase).toBe('none');
  });

  test('goes on where nothing can be kept, and says so', async () => {
    kept.full = true;
    const run = opened();
    run.begin(setup, material);
    await until(run, 'ended');
    expect(run.keeps).toBe(false);
  });

  test('that fails says why, and goes on from its checkpoint', async () => {
    const run = opened((start, threads, hear) => {
      if (start.checkpoint) return line(start, threads, hear);
      return line(start, threads, (news) => {
        hear(news);
        if (news.kind === 'epoch') hear({ kind: 'failed', message: 'out of memory' });
      });
    });
    run.begin(setup, material);
    await until(run, 'paused');
    expect(run.problem).toBe('out of memory');
    run.resume();
    expect(run.problem).toBe('');
    await until(run, 'ended');
    expect(run.reports).toHaveLength(4);
  });
});

describe('the reviews', () => {
  const builtIn = { rows: 651, positive: 221, negative: 430 };
  const csv = (rows: number): Blob =>
    new Blob([`label,review\n${Array.from({ length: rows }, (_, i) => `${i % 2},第${i}条`).join('\n')}`]);
  afterEach(() => vi.unstubAllGlobals());

  test('are those of a file, until others are wanted', async () => {
    const source = new Source(builtIn);
    await source.read(csv(30), 'mine.csv');
    expect(source.counts).toMatchObject({ rows: 30, positive: 15, negative: 15 });
    expect(await source.material()).toMatchObject({ name: 'mine.csv', examples: { length: 30 } });
    source.useBuiltIn();
    expect(source.counts).toEqual(builtIn);
  });
  test('stay what they were when a file is refused or reading is stopped', async () => {
    const source = new Source(builtIn);
    await source.read(csv(30), 'mine.csv');
    await source.read(new Blob(['<!doctype html>\n']), 'page.html');
    expect(source.refusal).toMatchObject({ kind: 'wrong', file: { why: 'html' } });
    const reading = source.read(csv(20_000), 'huge.csv');
    source.stop();
    await reading;
    expect(source).toMatchObject({ share: undefined, refusal: { kind: 'stopped' } });
    expect(source.own!.name).toBe('mine.csv');
  });
  test('are fetched when they are asked for, and counted before they are believed', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return url.endsWith('gone.csv')
        ? Promise.reject(new TypeError('no way'))
        : Promise.resolve(new Response(csv(40)));
    });
    const source = new Source(builtIn);
    expect(asked).toEqual([]);
    await source.fetch(WAIMAI_10K.url);
    expect(source.refusal).toMatchObject({ kind: 'wrong', file: { why: 'other-file' } });
    await source.fetch('https://raw.githubusercontent.com/someone/gone.csv');
    expect(source.refusal).toEqual({ kind: 'unreachable', reason: 'no way' });
    await source.fetch('https://raw.githubusercontent.com/someone/other.csv?raw');
    expect(source.own).toMatchObject({ name: 'other.csv', corpus: { report: { rows: 40 } } });
    expect(asked).toHaveLength(3);
  });
  test('come from the one host that the page may ask', () => {
    expect(fetchable(WAIMAI_10K.url)).toBe(true);
    expect(fetchable(' https://raw.githubusercontent.com/a/b.csv ')).toBe(true);
    for (const url of ['', 'x', 'http://raw.githubusercontent.com/a', 'https://example.com/a.csv'])
      expect(fetchable(url)).toBe(false);
    expect(nameOf('https://a.b/c/d.csv?e/f#g')).toBe('d.csv');
  });
  test('say when those of the site cannot be had, and are asked for again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const source = new Source(builtIn);
    expect(await source.material()).toBeUndefined();
    expect(source.refusal).toEqual({ kind: 'gone', reason: 'offline' });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(csv(40))));
    expect(await source.material()).toMatchObject({ name: undefined, examples: { length: 40 } });
  });
});

const record = (id: number, seed: number, test: number, part: Partial<RunRecord> = {}): RunRecord => ({
  id,
  plan: undefined,
  setup: { ...OPENING, seed },
  data: undefined,
  rows: 651,
  validation: test,
  test,
  f1: 0.5,
  curve: [0.6, test],
  levels: undefined,
  seconds: 1,
  cancelled: false,
  saved: false,
  ...part,
});
const planned = (kind: Plan['kind'], setups: readonly Setup[]): Plan => ({
  id: 7,
  kind,
  setups,
  data: undefined,
  rows: 651,
});

describe('a plan of several runs', () => {
  test('takes seeds in a row, and as many as the address says', () => {
    expect(seedsOf({ ...OPENING, seed: 9998 }, 3).map(({ seed }) => seed)).toEqual([9998, 9999, 0]);
    expect(SETUPS.seeds(OPENING, 2)).toHaveLength(2);
  });
  test('has the six of the note for every seed, with the settings of the reader', () => {
    const six = sixOf({ ...OPENING, units: 8, pool: 'attention' }, 2);
    expect(new Set(six.map(({ pool }) => pool))).toEqual(new Set(['last']));
    expect(padsOf({ ...OPENING, pool: 'attention' })[0]!.pool).toBe('last');
    expect(six.map(({ model, seed }) => `${model} ${seed}`)).toEqual(
      [0, 1].flatMap((seed) => NOTED.map(({ model }) => `${model} ${seed}`)),
    );
    expect(new Set(six.map(({ units }) => units))).toEqual(new Set([8]));
  });
  test('knows what is missing: neither stopped runs nor those of another plan count', () => {
    const setups = seedsOf(OPENING, 3);
    const plan = planned('seeds', setups);
    const records = [
      record(1, 0, 0.7, { plan: 7 }),
      record(2, 1, 0.7, { plan: 7, cancelled: true }),
      record(3, 2, 0.7, { plan: 8 }),
    ];
    expect(doneOf(plan, records)).toEqual([records[0]]);
    expect(missingOf(plan, records)).toEqual(setups.slice(1));
  });
  test('takes as long as the runs that are known, for each that waits', () => {
    expect(leftOfPlan([], { share: 0, left: undefined }, 2)).toBeUndefined();
    expect(leftOfPlan([], { share: 0.5, left: 1000 }, 2)).toBe(5000);
    expect(leftOfPlan([4000], { share: 0.5, left: 1000 }, 1)).toBe(4000);
  });
  test('is kept, the last of each kind, until it ends', async () => {
    kept.all.clear();
    kept.full = false;
    const series = new Series();
    series.begin(planned('pads', padsOf(OPENING)));
    series.begin(planned('note', sixOf(OPENING, 1)));
    await vi.waitFor(() => expect(kept.all.get('classifier/plans/1')).toMatchObject({ active: 'note' }));
    const later = new Series();
    await later.load();
    expect(later.plan).toEqual(series.plans.note);
    later.end();
    expect(later.plan).toBeUndefined();
    expect(Object.keys(later.plans).sort()).toEqual(['note', 'pads']);
  });
});

describe('the table of the note', () => {
  const setups = sixOf(OPENING, 2);
  const plan = planned('note', setups);
  const levels = { majority: { validation: 0.6, test: 0.5 }, ngrams: { validation: 0.8, test: 0.7 } };
  const done = [
    record(1, 0, 0.7, { plan: 7, setup: setups[0]!, levels }),
    record(2, 1, 0.8, { plan: 7, setup: setups[6]!, levels: undefined }),
    record(3, 0, 0.9, { plan: 7, setup: setups[1]! }),
  ];

  test('stands there before anything is trained', () => {
    expect(modelRows(undefined, done, undefined)).toMatchObject(
      NOTED.map(({ model, test }) => ({ name: model, noted: { test }, ours: undefined, seeds: 0 })),
    );
    expect(baselineRows(undefined, done)[0]!.ours).toBeUndefined();
  });
  test('has of each row what is done', () => {
    const [mean, lstm, rnn] = modelRows(plan, done, setups[2]);
    expect(mean).toMatchObject({ seeds: 2, ours: { seeds: 2 }, underway: false });
    expect(mean!.ours!.test.mean).toBeCloseTo(0.75);
    expect(mean!.ours!.test.deviation).toBeCloseTo(0.05 * Math.SQRT2);
    expect(lstm).toMatchObject({ ours: { seeds: 1, test: { mean: 0.9 } } });
    expect(rnn).toMatchObject({ ours: undefined, underway: true });
    expect(baselineRows(plan, done).map(({ ours }) => ours?.test.mean)).toEqual([0.5, 0.7]);
  });
});

describe('the experiment with padding', () => {
  const setups = padsOf(OPENING);
  const plan = planned('pads', setups);
  const reports = [0.6, 0.7].map((accuracy, i) => ({ epoch: i + 1, validation: { accuracy } })) as never;

  test('trains the LSTM twice, and what differs is the padding alone', () => {
    expect(setups.map(({ pads, model, forgetBias, longest }) => [pads, model, forgetBias, longest])).toEqual([
      ['read', 'lstm', 0, 200],
      ['masked', 'lstm', 0, 200],
    ]);
    expect({ ...setups[0]!, pads: 'masked' }).toEqual(setups[1]);
  });
  test('shows the run that is done and the one under way', () => {
    const first = record(1, 0, 0.66, { plan: 7, setup: setups[0]!, curve: [0.65, 0.66, 0.66] });
    const runs = padRuns(plan, [first], { setup: setups[1], reports });
    expect(runs.map(({ pads, done, points }) => [pads, done, points.length])).toEqual([
      ['masked', false, 2],
      ['read', true, 3],
    ]);
    expect(runs.map(bestOf)).toEqual([0.7, 0.66]);
    expect(padRuns(plan, [first], { setup: undefined, reports: [] })).toHaveLength(1);
  });
});

describe('the table of runs', () => {
  test('gives the mean and the spread of the seeds', () => {
    const all = [
      record(1, 0, 0.1),
      record(2, 0, 0.7),
      record(3, 1, 0.9),
      record(4, 2, 0.1, { cancelled: true }),
      record(5, 3, 0.1, { data: 'other.csv' }),
    ];
    const [group, other, ...others] = groupsOf(all);
    expect(others).toEqual([]);
    expect(group!.members).toEqual(all.slice(0, 4));
    expect(group!.summary).toMatchObject({ seeds: 2 });
    expect(group!.summary!.test.mean).toBeCloseTo(0.8);
    expect(group!.summary!.test.deviation).toBeCloseTo(0.1 * Math.SQRT2);
    expect(other).toMatchObject({ members: [all[4]], summary: undefined });
    expect(summaryOf([all[3]!])).toBeUndefined();
  });
  test('is kept, with the models that are saved', async () => {
    kept.all.clear();
    kept.full = false;
    const records = new Records();
    records.add(record(1, 0, 0.7));
    records.add(record(2, 1, 0.8));
    records.save(2, 'model');
    await vi.waitFor(() => expect(kept.all.get('classifier/runs/1')).toEqual(records.all));
    const later = new Records();
    await later.load();
    expect(later.all.map(({ saved }) => saved)).toEqual([false, true]);
    expect(await later.model(2)).toBe('model');
    later.remove(2);
    await vi.waitFor(() => expect([...kept.all.keys()]).toEqual(['classifier/runs/1']));
    expect(later.all).toHaveLength(1);
  });
  test('of two tabs neither loses what the other has added', async () => {
    kept.all.clear();
    const [one, other] = [new Records(), new Records()];
    await Promise.all([one.load(), other.load()]);
    one.add(record(1, 0, 0.7));
    other.add(record(2, 1, 0.8));
    one.add(record(3, 2, 0.9));
    const later = new Records();
    await vi.waitFor(async () => {
      await later.load();
      expect(later.all.map(({ id }) => id).sort()).toEqual([1, 2, 3]);
    });
  });
  test('has nothing of a run that has not ended', () => {
    expect(
      recordOf(new Run(() => ({ send: () => undefined, end: () => undefined }), vi.fn())),
    ).toBeUndefined();
  });
});
