/**
 * @file The gradients of a batch by tfjs in the place of the kernels: by tf.layers as it is, or with our kernels registered
 * in it. All else of training stays: batches, what is silenced, clipping, the step, measuring. So a run with the same seed
 * finds the same numbers, up to the rounding of float32.
 */
import { PAD } from '#corpus/vocabulary.ts';
import type { Engine } from '#kernels/engine.ts';
import { rows as plainRows } from '#kernels/plain/rows.ts';
import type { ClassifierNumbers, Kept } from '#kernels/tfjs/model.ts';
import type { Batch } from './batches.ts';
import type { TfjsWay } from './engines.ts';
import type { Network, Silence } from './network.ts';
import { parameterNumbers, vectorNumbers, writeGradients } from './numbers.ts';

/** The mean loss of a batch; its gradients stand in the memory afterwards, where the kernels would have put them. */
export type GradientsBy = (engine: Engine, batch: Batch, silence: Silence | undefined) => number;

/** What has to be loaded with tfjs. */
type Tfjs = Pick<typeof import('#kernels/tfjs/model.ts'), 'classifierGradients' | 'ready'>;

/** @throws {RangeError} for a network that is not one recurrent layer in one direction with its last state. */
export async function gradientsByTfjs(
  way: TfjsWay,
  network: Network,
  binary: () => Promise<BufferSource>,
  { classifierGradients, ready }: Tfjs,
): Promise<GradientsBy> {
  const { encoder, vector, rows: vocabulary } = network.spec;
  if (!('layers' in encoder) || encoder.layers > 1 || encoder.directions > 1 || encoder.pool !== 'last')
    throw new RangeError('tf.layers trains one recurrent layer in one direction here, by its last state');
  await ready(binary);
  const { kind: cell, units } = encoder;
  const gradients = classifierGradients(way === 'tfjs' ? 'theirs' : 'ours', {
    ...{ cell, vocabulary, vector, units },
  });
  return (engine, batch, silence) => {
    const { U, W, b, V, c } = partsOf(parameterNumbers(network, engine, 'values'));
    const parameters = { table: vectorNumbers(network, engine, 'values'), U, W, b, V, c };
    const kept = silence && keptOf(batch, silence, vector, units);
    const { loss, by } = gradients(parameters, rectangleOf(batch), kept);
    const named = { 'layer1.forward.U': by.U, 'layer1.forward.W': by.W, 'layer1.forward.b': by.b };
    writeGradients(network, engine, { ...named, 'head.V': by.V, 'head.c': by.c });
    const ids = Int32Array.from(new Set(batch.ids)).filter((id) => id !== PAD);
    const occurring = new Float32Array(ids.length * vector);
    ids.forEach((id, k) => occurring.set(by.table.subarray(id * vector, (id + 1) * vector), k * vector));
    network.occurring[0].replace(engine, ids, occurring);
    return loss;
  };
}

const partsOf = (named: Readonly<Record<string, Float32Array>>): Omit<ClassifierNumbers, 'table'> => ({
  U: named['layer1.forward.U']!,
  W: named['layer1.forward.W']!,
  b: named['layer1.forward.b']!,
  V: named['head.V']!,
  c: named['head.c']!,
});

/** Calls with each row of a batch: its example and its step. */
function eachRow(
  { starts, steps }: Batch,
  visit: (row: number, example: number, step: number) => void,
): void {
  for (let t = 0; t < steps; t++)
    for (let row = starts[t]!; row < starts[t + 1]!; row++) visit(row, row - starts[t]!, t);
}

/** One text after the other, filled up to the longest. */
function rectangleOf(batch: Batch) {
  const { size, steps, labels } = batch;
  const ids = new Int32Array(size * steps).fill(PAD);
  const lengths = new Int32Array(size);
  eachRow(batch, (row, example, step) => {
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
function keptOf(batch: Batch, { seed, keep }: Silence, vector: number, units: number): Kept {
  const packed = factors(batch.rows * vector, ~seed, keep);
  const vectors = new Float32Array(batch.size * batch.steps * vector);
  eachRow(batch, (row, example, step) =>
    vectors.set(packed.subarray(row * vector, (row + 1) * vector), (example * batch.steps + step) * vector),
  );
  return { vectors, states: factors(batch.size * units, seed, keep) };
}
