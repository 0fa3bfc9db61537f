// How fast a batch is trained: our kernels beside tf.layers on its WebAssembly backend, in turns, on one thread. Ratios
// hold from machine to machine; times do not.
import { cpus } from 'node:os';
import type { Examples } from '../../src/classifier/batches.ts';
import { engineOpener } from '../../src/classifier/open.ts';
import { encoderOf } from '../../src/classifier/spec.ts';
import { Trainer } from '../../src/classifier/trainer.ts';
import { compiledKernels } from '../../src/kernels/compile.ts';
import { integer, random } from '../../src/math/random.ts';
import { type Benchmarked, type Shape, patchProducts, ready, stepper } from './layers.ts';
import { table } from './table.ts';

const SHAPE: Shape = { rows: 8000, vector: 64, units: 64, steps: 40, batch: 64 };
const REVIEWS = 12_000;
/** What the ratio is to reach; that of the text-CNN with transposed products patched. */
const GOALS: Readonly<Record<Benchmarked, number>> = { rnn: 12, gru: 12, lstm: 10, cnn: 14 };
const ROUNDS = 4;
const [OURS, THEIRS] = [60, 8];

const rng = random(7);
const { rows, vector, units, steps, batch } = SHAPE;
const examples: Examples = {
  ids: Int32Array.from({ length: 24 * batch * steps }, () => 1 + integer(rng, rows - 1)),
  lengths: new Int32Array(24 * batch).fill(steps),
  T: steps,
  labels: Uint8Array.from({ length: 24 * batch }, () => integer(rng, 2)),
};
const openEngine = engineOpener(compiledKernels);

/** A function that trains one batch with our kernels. */
async function ours(model: Benchmarked): Promise<() => void> {
  const trainer = await Trainer.open(
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
    },
    examples,
    // the end of an epoch looks at these: one batch more
    { ...examples, labels: examples.labels.subarray(0, 1), lengths: examples.lengths.subarray(0, 1) },
    openEngine,
  );
  return () => {
    if (trainer.advance().kind === 'epoch') trainer.advance();
  };
}

/** The first quartile: on a busy machine a quarter of the calls is undisturbed. */
const quartile = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 2]!;

/** Milliseconds of each of some calls. */
async function timed(calls: number, call: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return times;
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread\n` +
    `batch ${batch}, ${steps} tokens, vocabulary ${rows}, vectors ${vector}, units ${units}, float32, Adam; first quartiles\n`,
);
await ready();

/** The least multiply-adds of an epoch in the products, forward and backward, in units of 10⁹. */
const work = (model: Benchmarked): number => {
  const gates = { rnn: 1, gru: 3, lstm: 4, cnn: 0 }[model];
  const tokens = REVIEWS * steps;
  return (3 * 2 * tokens * gates * units * (vector + units)) / 1e9;
};

const lines = [['model', 'ours', 'epoch', 'GFLOP/s', 'tf.layers', 'ratio', 'to reach']];
for (const model of ['rnn', 'gru', 'lstm', 'cnn'] as const) {
  if (model === 'cnn') patchProducts();
  const our = await ours(model);
  const their = stepper(model, SHAPE);
  const one = (): Promise<number> =>
    their(examples.ids.subarray(0, batch * steps), examples.labels.subarray(0, batch));
  await timed(20, our);
  await timed(2, one);
  const [fast, slow]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    fast.push(...(await timed(OURS, our)));
    slow.push(...(await timed(THEIRS, one)));
  }
  const [a, b] = [quartile(fast), quartile(slow)];
  const epoch = (a * REVIEWS) / batch / 1000;
  lines.push([
    model === 'cnn' ? 'text-CNN (transposes patched)' : model.toUpperCase(),
    `${a.toFixed(2)} ms`,
    `${epoch.toFixed(2)} s`,
    model === 'cnn' ? '' : (work(model) / epoch).toFixed(1),
    `${b.toFixed(1)} ms`,
    `${(b / a).toFixed(1)} ×`,
    `${GOALS[model]} ×`,
  ]);
}
table(lines);
