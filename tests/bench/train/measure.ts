/** What is measured of a model in one place, Node or a browser: the same work by all who can do it there, in turns. */
import type { DistantPartner } from '#classifier/partner.ts';
import type { OpenEngine } from '#classifier/open.ts';
import { patchProducts, stepper } from './layers.ts';
import { productsOf } from './products.ts';
import { type Competitor, race, timed } from './race.ts';
import { ROUND } from './rounds.ts';
import { type Benchmarked, SHAPE, examples, trainerOf } from './training.ts';

export interface Place {
  readonly openEngine: OpenEngine;
  /** Starts the second thread, which trains with the first. */
  readonly second: (model: Benchmarked) => DistantPartner;
  /** Modules by `peak.ts`. */
  readonly peaks: Readonly<Record<'peak' | 'relaxed', Uint8Array<ArrayBuffer>>>;
}

export interface Measured<K extends string = never> {
  /** Milliseconds of a batch: ours on one thread and on two, tf.layers, and the products of ours alone. */
  readonly times: Readonly<Record<'one' | 'two' | 'layers' | 'products' | K, number>>;
  /** Floating point operations of the products of a batch. */
  readonly operations: number;
  /** Operations in a second at most; with the fused instruction, where there is one. */
  readonly peak: number;
  readonly relaxed: number | undefined;
}

const ROUNDS = 4;
const CALLS = { one: 60, two: 60, layers: 6, products: 40, peak: 40 };
const PEAK_ROUNDS = 250_000;

/** A loop of `peak.ts`; none where its instructions are unknown. */
async function peakOf(binary: Uint8Array<ArrayBuffer>): Promise<Competitor | undefined> {
  if (!WebAssembly.validate(binary)) return undefined;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const rounds = instance.exports['rounds'] as (times: number, at: number) => void;
  new Float32Array(memory.buffer, 1024, 64).fill(0.5);
  return { run: timed(() => rounds(PEAK_ROUNDS, 1024)), calls: CALLS.peak };
}

export async function measure<K extends string = never>(
  model: Benchmarked,
  { openEngine, second, peaks }: Place,
  others: Readonly<Record<K, Competitor>> = {} as Readonly<Record<K, Competitor>>,
): Promise<Measured<K>> {
  if (model === 'cnn') patchProducts();
  const { batch, steps } = SHAPE;
  const open = (engine: OpenEngine) => trainerOf(model, engine);
  const [alone, first, products] = [
    await open(openEngine),
    await open(openEngine),
    await productsOf(open, openEngine),
  ] as const;
  const partner = second(model);
  const theirs = stepper(model, SHAPE);
  const [ids, labels] = [examples.ids.subarray(0, batch * steps), examples.labels.subarray(0, batch)];
  const [peak, relaxed] = [await peakOf(peaks.peak), await peakOf(peaks.relaxed)];
  const runners: Readonly<Record<string, () => unknown>> = {
    one: () => {
      if (alone.advance().kind === 'epoch') alone.advance();
    },
    two: async () => {
      if ((await first.advanceWith(partner)).kind === 'epoch') await first.advanceWith(partner);
    },
    layers: () => theirs(ids, labels),
    products: products.repeat,
  };
  const competitors = Object.fromEntries(
    Object.entries(runners).map(([name, call]) => [
      name,
      { run: timed(call), calls: CALLS[name as keyof typeof CALLS] },
    ]),
  );
  const times = await race<string>(
    { ...competitors, ...others, ...(peak && { peak }), ...(relaxed && { relaxed }) },
    ROUNDS,
  );
  partner.stop();
  const rate = (name: string): number => (1000 * PEAK_ROUNDS * ROUND) / times[name]!;
  return {
    times: times as Measured<K>['times'],
    operations: products.operations,
    peak: rate('peak'),
    relaxed: relaxed && rate('relaxed'),
  };
}
