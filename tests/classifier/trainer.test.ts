// Training is the same for the same seed, goes on bit for bit from a checkpoint, and learns.
import { describe, expect, test } from 'vitest';
import { type Examples, dealt, withPadsRead } from '#classifier/batches.ts';
import { measuresOf, spread } from '#classifier/measures.ts';
import { type Settings, rateAt } from '#classifier/settings.ts';
import { type NetworkName, POOLS, type Pool, encoderOf } from '#classifier/spec.ts';
import type { Checkpoint } from '#classifier/checkpoint.ts';
import type { EpochReport } from '#classifier/tally.ts';
import type { Partner } from '#classifier/partner.ts';
import { Trainer } from '#classifier/trainer.ts';
import { probabilitiesOf } from '#classifier/probabilities.ts';
import { TRAINING_RULES } from '#optimizers/rules.ts';
import { random } from '#math/random.ts';
import { filledUp } from '#corpus/encode.ts';
import { type EngineName, engineOf } from '../kernels/engines.ts';
import { NETWORKS_AND_POOLS, examplesOf } from './examples.ts';

const ROWS = 40;
const train = examplesOf(1, 300, 12, ROWS);
const validation = examplesOf(2, 80, 12, ROWS);
const SETTINGS: Settings = {
  seed: 7,
  epochs: 6,
  batch: 16,
  rule: 'adam',
  hyper: { eta: 0.01 },
  schedule: 'cosine',
  clip: 1,
  patience: 0,
  forgetBias: 1,
};

const opened = (
  name: NetworkName,
  changed: Partial<Settings> = {},
  engine: EngineName = 'wasm',
  dropout = 0.1,
  pool: Pool = 'last',
) =>
  Trainer.open(
    { rows: ROWS, vector: 8, encoder: encoderOf(name, 16, pool), dropout },
    { ...SETTINGS, ...changed },
    train,
    validation,
    (bytes) => engineOf(engine, bytes),
  );

/** Advances to the end, or so many times. */
function run(trainer: Trainer, times = Infinity): EpochReport[] {
  const reports: EpochReport[] = [];
  for (let i = 0; i < times; i++) {
    const advance = trainer.advance();
    if (advance.kind === 'end') break;
    if (advance.kind === 'epoch') reports.push(advance.report);
  }
  return reports;
}
const withoutTime = (reports: readonly EpochReport[]) => reports.map((report) => ({ ...report, seconds: 0 }));

describe('a run', () => {
  test.each(NETWORKS_AND_POOLS)('%s, %s, learns what is to be learnt', async (name, pool) => {
    const trainer = await opened(name, {}, 'wasm', 0.1, pool);
    const reports = run(trainer);
    expect(reports).toHaveLength(6);
    const best = Math.max(...reports.map(({ validation }) => validation.accuracy));
    expect(best).toBeGreaterThan(0.9);
    expect(reports.at(-1)!.loss).toBeLessThan(reports[0]!.loss);
    // the best weights are those that were measured
    trainer.restoreBest();
    const again = measuresOf(probabilitiesOf(trainer.network, trainer.engine, validation), validation.labels);
    expect(again.accuracy).toBe(best);
  });

  test.each(TRAINING_RULES)('%s lowers the loss', async (rule) => {
    const reports = run(await opened('gru', { rule, hyper: {}, schedule: 'constant' }));
    expect(reports.at(-1)!.loss).toBeLessThan(reports[0]!.loss);
  });

  test('is the same for the same seed, and another for another', async () => {
    const [a, b, c] = await Promise.all([
      opened('lstm-bi'),
      opened('lstm-bi'),
      opened('lstm-bi', { seed: 8 }),
    ]);
    const reports = withoutTime(run(a));
    expect(withoutTime(run(b))).toEqual(reports);
    expect(b.weights()).toEqual(a.weights());
    expect(withoutTime(run(c))).not.toEqual(reports);
  });

  test('goes on from a checkpoint bit for bit, in the middle of an epoch too', async () => {
    for (const [i, times] of [0, 5, 19, 20, 33].entries()) {
      const open = () => opened('gru-2', {}, 'wasm', 0.1, POOLS[i % 2]);
      const whole = await open();
      run(whole, times);
      const checkpoint: Checkpoint = whole.checkpoint();
      run(whole);
      const later = await open();
      later.resume(checkpoint);
      run(later);
      expect(withoutTime(later.reports)).toEqual(withoutTime(whole.reports));
      expect(later.weights()).toEqual(whole.weights());
    }
  });

  test('is nearly the same without WebAssembly', async () => {
    const short = { epochs: 2 };
    for (const name of ['mean', 'lstm', 'cnn'] as const) {
      const [fast, plain] = [run(await opened(name, short)), run(await opened(name, short, 'float32'))];
      fast.forEach((report, i) => {
        expect(report.loss).toBeCloseTo(plain[i]!.loss, 3);
        expect(report.validation.loss).toBeCloseTo(plain[i]!.validation.loss, 3);
      });
    }
  });

  test('ends when the validation accuracy has not risen for a while', async () => {
    const reports = run(await opened('mean', { patience: 2, epochs: 50, hyper: { eta: 0.05 } }));
    expect(reports.length).toBeLessThan(50);
    expect(reports.slice(-2).map((r) => r.best)).toEqual([false, false]);
    expect(reports.at(-3)!.best).toBe(true);
  });

  test('tells the gradient by layer and by step', async () => {
    const [report] = run(await opened('lstm-2', { epochs: 1 }));
    expect(Object.keys(report!.norms)).toEqual(['vectors', 'layer1', 'layer2', 'head']);
    expect(Object.values(report!.norms).every((norm) => norm > 0)).toBe(true);
    expect(report!.stepNorms).toHaveLength(12);
    expect(report!.stepNorms.every((norm) => norm > 0)).toBe(true);
    const [weighed] = run(await opened('lstm', { epochs: 1 }, 'wasm', 0.1, 'attention'));
    expect(Object.keys(weighed!.norms)).toEqual(['vectors', 'layer1', 'pool', 'head']);
    expect(report!.tokens).toBe(train.lengths.reduce((a, b) => a + b, 0));
  });

  test('with clipping, a step is never longer than it may be', async () => {
    const [free, clipped] = await Promise.all(
      [0, 1e-6].map((clip) =>
        opened('rnn', { rule: 'gd', hyper: { eta: 1 }, schedule: 'constant', clip }, 'wasm', 0),
      ),
    );
    const before = free!.weights();
    for (const trainer of [free!, clipped!]) trainer.advance();
    const moved = (trainer: Trainer): number => {
      const after = trainer.weights();
      return Math.hypot(
        ...after.theta.map((x, k) => x - before.theta[k]!),
        ...after.table.map((x, k) => x - before.table[k]!),
      );
    };
    expect(moved(free!)).toBeGreaterThan(1e-2);
    expect(moved(clipped!)).toBeLessThan(1.1e-6);
  });
});

describe('two that train together', () => {
  /** Two partners; what one gives, the other receives. `until` says after how many exchanges the first stops. */
  function partners(until = Infinity): readonly [Partner, Partner] {
    const waiting: ((other: Float32Array | undefined) => void)[] = [];
    const given: Float32Array[] = [];
    let exchanges = 0;
    const partner = (share: 0 | 1): Partner => ({
      share,
      exchange: (mine) =>
        new Promise((resolve) => {
          if (exchanges >= until) return resolve(undefined);
          const other = waiting.pop();
          if (!other) {
            given.push(mine);
            waiting.push(resolve);
            return;
          }
          exchanges++;
          const theirs = given.pop();
          other(mine);
          resolve(theirs);
        }),
    });
    return [partner(0), partner(1)];
  }
  async function together(
    name: NetworkName,
    dropout: number,
    { pool, until }: { readonly pool?: Pool; readonly until?: number } = {},
  ): Promise<[Trainer, Trainer]> {
    const both = await Promise.all([0, 1].map(() => opened(name, { epochs: 2 }, 'wasm', dropout, pool)));
    const pair = partners(until);
    await Promise.all(
      both.map(async (trainer, i) => {
        while (!['end', 'left'].includes((await trainer.advanceWith(pair[i]!)).kind));
      }),
    );
    return both as [Trainer, Trainer];
  }
  const far = (a: Float32Array, b: Float32Array): number =>
    a.reduce((most, x, k) => Math.max(most, Math.abs(x - b[k]!)), 0);

  test.each([
    ['mean', 'last'],
    ['cnn', 'last'],
    ['gru-2-bi', 'last'],
    ['lstm', 'last'],
    ['gru-2-bi', 'attention'],
  ] as const)('%s, %s: as one does alone, but for rounding', async (name, pool) => {
    const alone = await opened(name, { epochs: 2 }, 'wasm', 0, pool);
    run(alone);
    const [first, second] = await together(name, 0, { pool });
    expect(second.weights()).toEqual(first.weights());
    expect(withoutTime(second.reports)).toEqual(withoutTime(first.reports));
    expect(far(first.weights().theta, alone.weights().theta)).toBeLessThan(1e-3);
    expect(far(first.weights().table, alone.weights().table)).toBeLessThan(1e-3);
    first.reports.forEach((report, i) => {
      expect(report.loss).toBeCloseTo(alone.reports[i]!.loss, 4);
      expect(report.tokens).toBe(alone.reports[i]!.tokens);
      report.stepNorms.forEach((norm, t) => expect(norm).toBeCloseTo(alone.reports[i]!.stepNorms[t]!, 4));
    });
  });

  test('stay the same with dropout, and stop together', async () => {
    const [first, second] = await together('rnn', 0.3, { until: 25 });
    expect(second.checkpoint().weights).toEqual(first.checkpoint().weights);
    expect([first, second].map(({ reports }) => reports.length)).toEqual([1, 1]);
  });
});

describe('batches', () => {
  test('hold every example once, those of similar length together', () => {
    const batches = dealt(train.lengths, 16, random(3));
    expect(batches.flat().sort((a, b) => a - b)).toEqual([...train.lengths.keys()]);
    const widths = batches.map((b) => {
      const lengths = b.map((i) => train.lengths[i]!);
      return Math.max(...lengths) - Math.min(...lengths);
    });
    expect(widths.reduce((a, b) => a + b) / widths.length).toBeLessThan(2);
    expect(dealt(train.lengths, 16, random(4))).not.toEqual(batches);
  });

  test('pads can be read by mistake', () => {
    expect([...withPadsRead(validation).lengths]).toEqual(Array(80).fill(12));
  });

  test('an LSTM that reads pads with half open forget gates says the majority, and recovers with the mask', async () => {
    const accuracies = async (read: (examples: Examples) => Examples): Promise<number[]> => {
      const trainer = await Trainer.open(
        { rows: ROWS, vector: 8, encoder: encoderOf('lstm', 16), dropout: 0.1 },
        { ...SETTINGS, epochs: 10, forgetBias: 0 },
        read(filledUp(train, 60)),
        read(filledUp(validation, 60)),
        (bytes) => engineOf('wasm', bytes),
      );
      return run(trainer).map((report) => report.validation.accuracy);
    };
    const good = validation.labels.reduce((a, b) => a + b) / validation.labels.length;
    const majority = Math.max(good, 1 - good);
    expect(Math.max(...(await accuracies(withPadsRead)))).toBeLessThan(majority + 0.05);
    expect(Math.max(...(await accuracies((examples) => examples)))).toBeGreaterThan(0.9);
  });
});

test('measures', () => {
  const { accuracy, loss, confusion } = measuresOf([0.9, 0.2, 0.5, 0.4], [1, 0, 0, 1]);
  expect(accuracy).toBe(0.5);
  expect(confusion).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(loss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.5) + Math.log(0.4)) / 4, 12);
  expect(measuresOf([0], [1]).loss).toBeCloseTo(Math.log(1e7), 12);
  expect(spread([1, 2, 3])).toEqual({ mean: 2, deviation: 1 });
  expect(spread([4])).toEqual({ mean: 4, deviation: 0 });
});

test('schedules begin at 1 and come down', () => {
  expect(
    (['constant', 'linear', 'cosine'] as const).map((s) => [0, 0.5, 1].map((x) => rateAt(s, x))),
  ).toEqual([
    [1, 1, 1],
    [1, 0.5, 0],
    [1, expect.closeTo(0.5, 12), 0],
  ]);
});
