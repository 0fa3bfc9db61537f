// Training takes its memory once: epoch after epoch there is as much of it, and a batch leaves hardly any garbage.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { encoderOf } from '#classifier/spec.ts';
import type { Partner } from '#classifier/partner.ts';
import { Trainer } from '#classifier/trainer.ts';
import { engineOf } from '../kernels/engines.ts';
import { examplesOf } from './examples.ts';

const [ROWS, T, BATCH, VECTOR] = [300, 20, 32, 32];
const BATCHES = 10;
const train = examplesOf(1, BATCHES * BATCH, T, ROWS);
const MODELS = ['mean', 'cnn', 'rnn', 'gru', 'lstm-2-bi'] as const;
type Model = (typeof MODELS)[number];

const opened = (name: Model): Promise<Trainer> =>
  Trainer.open(
    { rows: ROWS, vector: VECTOR, encoder: encoderOf(name, 32), dropout: 0.1 },
    {
      ...{ seed: 1, epochs: 20, batch: BATCH, rule: 'adam', hyper: {} },
      ...{ schedule: 'constant', clip: 1, patience: 0, forgetBias: 1 },
    },
    train,
    train,
    (bytes) => engineOf('wasm', bytes),
  );

function epoch(trainer: Trainer): void {
  while (trainer.advance().kind === 'batch');
}

/** Two who hand each other what they have. */
function partners(): readonly [Partner, Partner] {
  let waiting: { readonly mine: Float32Array; readonly resolve: (other: Float32Array) => void } | undefined;
  const exchange = (mine: Float32Array): Promise<Float32Array> =>
    new Promise((resolve) => {
      if (!waiting) waiting = { mine, resolve };
      else {
        const other = waiting;
        waiting = undefined;
        other.resolve(mine);
        resolve(other.mine);
      }
    });
  return [
    { share: 0, exchange },
    { share: 1, exchange },
  ];
}

/** From now on counts the bytes of all new arrays of numbers. */
function counted(): { bytes: number } {
  const count = { bytes: 0 };
  for (const name of ['Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array'] as const) {
    const construct = (target: typeof Float32Array, args: unknown[], made: () => unknown): object => {
      const array = Reflect.construct(target, args, made) as Float32Array;
      if (!(args[0] instanceof ArrayBuffer)) count.bytes += array.byteLength;
      return array;
    };
    vi.stubGlobal(name, new Proxy(globalThis[name] as unknown as typeof Float32Array, { construct }));
  }
  return count;
}

afterEach(() => vi.unstubAllGlobals());

test.each(MODELS)('%s: memory is flat over epochs', async (name) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    // what the first one finds, the second one has certainly given back
    collect();
    collect();
    return process.memoryUsage();
  };
  const trainer = await opened(name);
  for (let e = 0; e < 3; e++) epoch(trainer);
  const { buffer } = trainer.engine.floats;
  const [size, before] = [buffer.byteLength, held()];
  for (let e = 0; e < 12; e++) epoch(trainer);
  expect(trainer.engine.floats.buffer).toBe(buffer);
  expect(buffer.byteLength).toBe(size);
  const after = held();
  // kept vectors of all these batches would be 10 MB; what the compiler and the collector keep for a while is less
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_000_000);
  expect(after.heapUsed - before.heapUsed).toBeLessThan(2_000_000);
});

test.each(MODELS)('%s: a batch makes no new arrays but for its ids', async (name) => {
  const trainer = await opened(name);
  epoch(trainer);
  const count = counted();
  for (let i = 0; i < BATCHES; i++) expect(trainer.advance().kind).toBe('batch');
  const ids = 4 * train.lengths.reduce((sum, length) => sum + Math.max(length, 4), 0);
  expect(count.bytes).toBeGreaterThanOrEqual(ids / 2);
  expect(count.bytes).toBeLessThan(ids + BATCHES * 1000);
});

test.each(MODELS)('%s: nor do two who train together', async (name) => {
  const both = [await opened(name), await opened(name)] as const;
  const pair = partners();
  const batches = (times: number): Promise<unknown> =>
    Promise.all(
      both.map(async (trainer, i) => {
        for (let k = 0; k < times; k++) await trainer.advanceWith(pair[i]!);
      }),
    );
  await batches(BATCHES + 1);
  const count = counted();
  await batches(BATCHES);
  const ids = 4 * train.lengths.reduce((sum, length) => sum + Math.max(length, 4), 0);
  expect(count.bytes).toBeLessThan(ids + 2 * BATCHES * 1000);
});
