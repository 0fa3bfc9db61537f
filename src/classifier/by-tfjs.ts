/**
 * @file The gradients of a batch by tfjs in the place of the kernels: by tf.layers as it is, or with our kernels registered
 * in it. All else of training stays: batches, what is silenced, clipping, the step, measuring. So a run with the same seed
 * finds the same numbers, up to the rounding of float32.
 */
import { PAD } from '#corpus/vocabulary.ts';
import type { Engine } from '#kernels/engine.ts';
import { rows as plainRows } from '#kernels/plain/rows.ts';
import type { Kept } from '#kernels/tfjs/model.ts';
import type { Batch } from './batches.ts';
import type { TfjsWay } from './engines.ts';
import type { Network, Silence } from './network.ts';
import { parameterNumbers, vectorNumbers, writeGradients } from './numbers.ts';
import { featuresOf } from './spec.ts';

/** The mean loss of a batch; its gradients stand in the memory afterwards, where the kernels would have put them. */
export type GradientsBy = (engine: Engine, batch: Batch, silence: Silence | undefined) => number;

/** What has to be loaded with tfjs. */
type Tfjs = Pick<typeof import('#kernels/tfjs/model.ts'), 'classifierGradients' | 'ready'>;

/** @throws {RangeError} for a text-CNN. */
export async function gradientsByTfjs(
  way: TfjsWay,
  network: Network,
  binary: () => Promise<BufferSource>,
  { classifierGradients, ready }: Tfjs,
): Promise<GradientsBy> {
  const { encoder, vector, rows: vocabulary } = network.spec;
  if (encoder.kind === 'cnn') throw new RangeError('tfjs does not train the text-CNN here');
  await ready(binary);
  const sizes = { encoder, vocabulary, vector };
  const gradients = classifierGradients(way === 'tfjs' ? 'theirs' : 'ours', sizes);
  const features = featuresOf(network.spec);
  const { order } = network.encoder;
  return (engine, batch, silence) => {
    const parameters = {
      ...parameterNumbers(network, engine, 'values'),
      table: vectorNumbers(network, engine, 'values'),
    };
    const visit: EachRow = (each) => eachRow(batch, order, each);
    const kept = silence && keptOf(batch, visit, silence, vector, features);
    const { loss, by } = gradients(parameters, rectangleOf(batch, visit), kept);
    writeGradients(network, engine, by);
    const ids = Int32Array.from(new Set(batch.ids)).filter((id) => id !== PAD);
    const occurring = new Float32Array(ids.length * vector);
    const table = by['table']!;
    ids.forEach((id, k) => occurring.set(table.subarray(id * vector, (id + 1) * vector), k * vector));
    network.occurring[0].replace(engine, ids, occurring);
    return loss;
  };
}

type EachRow = (visit: (row: number, example: number, step: number) => void) => void;

/** Calls with each row of a batch, which lie step after step or text after text: its example and its step. */
function eachRow(
  { starts }: Batch,
  order: 'time' | 'example',
  visit: (row: number, example: number, step: number) => void,
): void {
  for (let k = 0; k + 1 < starts.length; k++)
    for (let row = starts[k]!, i = 0; row < starts[k + 1]!; row++, i++)
      if (order === 'time') visit(row, i, k);
      else visit(row, k, i);
}

/** One text after the other, filled up to the longest. */
function rectangleOf(batch: Batch, eachRow: EachRow) {
  const { size, steps, labels } = batch;
  const ids = new Int32Array(size * steps).fill(PAD);
  const lengths = new Int32Array(size);
  eachRow((row, example, step) => {
    ids[example * steps + step] = batch.ids[row]!;
    lengths[example]!++;
  });
  return { ids, steps, labels, lengths };
}

/** The factors of dropout: 0, or 1 / keep. */
const factors = (size: number, seed: number, keep: number): Float32Array => {
  const ones = new Float32Array(size).fill(1);
  plainRows(ones, new Int32Array(0)).dropout(size, 0, seed, keep);
  return ones;
};

/** What the kernels silence in this batch, example by example. */
function keptOf(
  batch: Batch,
  eachRow: EachRow,
  { seed, keep }: Silence,
  vector: number,
  features: number,
): Kept {
  const packed = factors(batch.rows * vector, ~seed, keep);
  const vectors = new Float32Array(batch.size * batch.steps * vector);
  eachRow((row, example, step) =>
    vectors.set(packed.subarray(row * vector, (row + 1) * vector), (example * batch.steps + step) * vector),
  );
  return { vectors, features: factors(batch.size * features, seed, keep) };
}
