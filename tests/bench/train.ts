// How fast a batch is trained: our kernels, on one thread and on two, beside tf.layers on its WebAssembly backend, in
// turns. Ratios hold from machine to machine; times do not.
import { cpus } from 'node:os';
import { MessageChannel, Worker } from 'node:worker_threads';
import { partnerAt } from '../../src/classifier/partner.ts';
import { threadEnd } from '../../src/cli/thread-end.ts';
import { patchProducts, ready, stepper } from './layers.ts';
import { table } from './table.ts';
import { BENCHMARKED, type Benchmarked, SHAPE, examples, trainerOf } from './training.ts';

const REVIEWS = 12_000;
/** What the ratio is to reach; that of the text-CNN with transposed products patched. */
const GOALS: Readonly<Record<Benchmarked, number>> = { rnn: 12, gru: 12, lstm: 10, cnn: 14 };
const ROUNDS = 4;
const [OURS, THEIRS] = [60, 8];

const { rows, vector, units, steps, batch } = SHAPE;

/** A function that trains one batch with our kernels. */
async function alone(model: Benchmarked): Promise<() => void> {
  const trainer = await trainerOf(model);
  return () => {
    if (trainer.advance().kind === 'epoch') trainer.advance();
  };
}

/** The same on two threads. */
async function together(model: Benchmarked): Promise<{ step: () => Promise<void>; stop: () => void }> {
  const { port1, port2 } = new MessageChannel();
  new Worker(new URL('./second.ts', import.meta.url), {
    workerData: { model, port: port2 },
    transferList: [port2],
  });
  const partner = partnerAt(threadEnd(port1), 0);
  const trainer = await trainerOf(model);
  return {
    async step() {
      if ((await trainer.advanceWith(partner)).kind === 'epoch') await trainer.advanceWith(partner);
    },
    stop: () => partner.stop(),
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
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n` +
    `batch ${batch}, ${steps} tokens, vocabulary ${rows}, vectors ${vector}, units ${units}, float32, Adam; first quartiles\n`,
);
await ready();

/** The least multiply-adds of an epoch in the products, forward and backward, in units of 10⁹. */
const work = (model: Benchmarked): number => {
  const gates = { rnn: 1, gru: 3, lstm: 4, cnn: 0 }[model];
  const tokens = REVIEWS * steps;
  return (3 * 2 * tokens * gates * units * (vector + units)) / 1e9;
};

const lines = [
  ['model', 'one thread', 'epoch', 'GFLOP/s', 'two', 'tf.layers', 'ratio', 'to reach', 'ratio of two'],
];
for (const model of BENCHMARKED) {
  if (model === 'cnn') patchProducts();
  const [our, two] = [await alone(model), await together(model)];
  const their = stepper(model, SHAPE);
  const one = (): Promise<number> =>
    their(examples.ids.subarray(0, batch * steps), examples.labels.subarray(0, batch));
  await timed(20, our);
  await timed(20, two.step);
  await timed(2, one);
  const [fast, faster, slow]: number[][] = [[], [], []] as const;
  for (let round = 0; round < ROUNDS; round++) {
    fast.push(...(await timed(OURS, our)));
    faster.push(...(await timed(OURS, two.step)));
    slow.push(...(await timed(THEIRS, one)));
  }
  two.stop();
  const [a, b, c] = [quartile(fast), quartile(slow), quartile(faster)];
  const epoch = (a * REVIEWS) / batch / 1000;
  lines.push([
    model === 'cnn' ? 'text-CNN (transposes patched)' : model.toUpperCase(),
    `${a.toFixed(2)} ms`,
    `${epoch.toFixed(2)} s`,
    model === 'cnn' ? '' : (work(model) / epoch).toFixed(1),
    `${c.toFixed(2)} ms`,
    `${b.toFixed(1)} ms`,
    `${(b / a).toFixed(1)} ×`,
    `${GOALS[model]} ×`,
    `${(b / c).toFixed(1)} ×`,
  ]);
}
table(lines);
