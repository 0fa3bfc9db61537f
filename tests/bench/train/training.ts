/** What the benchmark trains: the same everywhere, in the first thread and in the second. */
import type { Examples } from '#classifier/batches.ts';
import { encoderOf } from '#classifier/spec.ts';
import type { OpenEngine } from '#classifier/open.ts';
import { Trainer } from '#classifier/trainer.ts';
import { integer, random } from '#math/random.ts';

export interface Shape {
  readonly rows: number;
  readonly vector: number;
  readonly units: number;
  readonly steps: number;
  readonly batch: number;
}

export const BENCHMARKED = ['rnn', 'gru', 'lstm', 'cnn'] as const;
export type Benchmarked = (typeof BENCHMARKED)[number];

export const SHAPE: Shape = { rows: 8000, vector: 64, units: 64, steps: 40, batch: 64 };

const rng = random(7);
const { rows, vector, units, steps, batch } = SHAPE;
export const examples: Examples = {
  ids: Int32Array.from({ length: 24 * batch * steps }, () => 1 + integer(rng, rows - 1)),
  lengths: new Int32Array(24 * batch).fill(steps),
  T: steps,
  labels: Uint8Array.from({ length: 24 * batch }, () => integer(rng, 2)),
};

export const trainerOf = (model: Benchmarked, openEngine: OpenEngine): Promise<Trainer> =>
  Trainer.open(
    {
      rows,
      vector,
      encoder:
        model === 'cnn' ? { kind: 'cnn', windows: [3, 4, 5], filters: units } : encoderOf(model, units),
      dropout: 0,
    },
    {
      seed: 0,
      epochs: Infinity,
      batch,
      rule: 'adam',
      hyper: {},
      schedule: 'constant',
      clip: 0,
      patience: 0,
      forgetBias: 1,
    },
    examples,
    // the end of an epoch looks at one example: it takes no time that counts
    { ...examples, labels: examples.labels.subarray(0, 1), lengths: examples.lengths.subarray(0, 1) },
    openEngine,
  );
