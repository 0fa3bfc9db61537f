// A model of tf.layers with our layer in the place of its own computes the same, and learns the same.
import * as layers from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RecurrentLayer } from '#kernels/tfjs/layer.ts';
import { layersOrder } from '#kernels/tfjs/order.ts';
import { replaceRowSums } from '#kernels/tfjs/row-sums.ts';
import { closeSequences, openSequences, sequence } from '#kernels/tfjs/sequence.ts';
import * as tf from '#witness/tf.ts';
import { compiledKernels } from '#kernels/compile.ts';
import type { Cell } from '#kernels/recurrent.ts';
import { random } from '#math/random.ts';

beforeAll(tf.useCpu);
afterAll(() => closeSequences());

const CELLS = ['rnn', 'lstm', 'gru'] as const;
const [V, E, H, B, T] = [11, 6, 5, 4, 7];
const [ROW_SUMS, CPU] = ['UnsortedSegmentSum', 'cpu'];

const rng = random(3);
/** Pads are 0. */
const lengths = [3, 7, 1, 5];
const numbers = lengths.flatMap((n) =>
  Array.from({ length: T }, (_, t) => (t < n ? 1 + Math.floor(rng() * (V - 1)) : 0)),
);

interface Options {
  readonly returnSequences?: boolean;
  readonly goBackwards?: boolean;
  readonly recurrentActivation?: 'sigmoid';
}

function theirs(cell: Cell, options: Options): layers.layers.Layer {
  const of = { units: H, ...options };
  if (cell === 'rnn') return layers.layers.simpleRNN({ ...of });
  const gated = { ...of, recurrentActivation: 'sigmoid' } as const;
  return cell === 'lstm' ? layers.layers.lstm(gated) : layers.layers.gru(gated);
}

function modelWith(recurrent: layers.layers.Layer | layers.layers.Layer[]): layers.Sequential {
  const model = layers.sequential();
  model.add(layers.layers.embedding({ inputDim: V, outputDim: E, maskZero: true, inputLength: T }));
  for (const layer of [recurrent].flat()) model.add(layer);
  model.add(layers.layers.dense({ units: 2 }));
  return model;
}

/** The loss, and the gradients by all weights in their order. */
function gradients(model: layers.Sequential): { loss: number; grads: Float32Array[] } {
  const grads: Float32Array[] = [];
  let loss = NaN;
  tf.tidy(() => {
    const ids = tf.tensor2d(numbers, [B, T], 'int32');
    const variables = model.trainableWeights.map((w) => (w as unknown as { val: tf.Variable }).val);
    const found = tf.variableGrads(() => {
      const scores = model.apply(ids, { training: true }) as tf.Tensor;
      const flat = tf.reshape(scores, [-1, 2]);
      const labels = tf.oneHot(
        tf.tensor1d(
          Array.from({ length: flat.shape[0]! }, (_, i) => i % 2),
          'int32',
        ),
        2,
      );
      return tf.losses.softmaxCrossEntropy(labels, flat) as tf.Scalar;
    }, variables);
    loss = found.value.dataSync()[0]!;
    for (const v of variables) grads.push(found.grads[v.name]!.dataSync().slice() as Float32Array);
  });
  return { loss, grads };
}

function near(ours: ArrayLike<number>, others: ArrayLike<number>, what: string, tolerance = 1e-5): void {
  expect(ours.length, what).toBe(others.length);
  let [error, scale] = [0, 1e-6];
  for (let k = 0; k < others.length; k++) {
    error = Math.max(error, Math.abs(ours[k]! - others[k]!));
    scale = Math.max(scale, Math.abs(others[k]!));
  }
  expect(error / scale, what).toBeLessThan(tolerance);
}

/** Gives a model other weights than those it begins with, biases too. */
function stir(model: layers.Sequential): void {
  tf.tidy(() =>
    model.setWeights(
      model.getWeights().map((w, i) => tf.randomUniform(w.shape, -0.7, 0.7, 'float32', i + 1)),
    ),
  );
}

describe.each(['our kernels', 'plain tfjs'])('%s', (name) => {
  beforeAll(async () => {
    if (name === 'our kernels') await openSequences(compiledKernels);
    else closeSequences();
  });

  describe.each(CELLS)('%s', (cell) => {
    test.each<Options>([{}, { returnSequences: true }, { goBackwards: true }])(
      'as tf.layers has it: %o',
      (options) => {
        const [a, b] = [
          modelWith(theirs(cell, options)),
          modelWith(new RecurrentLayer({ cell, units: H, ...options })),
        ];
        stir(a);
        b.setWeights(a.getWeights());
        const [one, other] = [gradients(a), gradients(b)];
        expect(other.loss).toBeCloseTo(one.loss, 5);
        expect(other.grads.length).toBe(6);
        other.grads.forEach((g, i) => near(g, one.grads[i]!, `gradient ${i}`));
        a.dispose();
        b.dispose();
      },
    );
  });

  test('two layers, and both directions', () => {
    const [a, b] = [
      modelWith([
        layers.layers.bidirectional({
          layer: theirs('lstm', { returnSequences: true }) as layers.RNN,
          mergeMode: 'concat',
        }),
        theirs('gru', {}),
      ]),
      modelWith([
        layers.layers.bidirectional({
          layer: new RecurrentLayer({
            cell: 'lstm',
            units: H,
            returnSequences: true,
          }) as unknown as layers.RNN,
          mergeMode: 'concat',
        }),
        new RecurrentLayer({ cell: 'gru', units: H }),
      ]),
    ];
    stir(a);
    b.setWeights(a.getWeights());
    const [one, other] = [gradients(a), gradients(b)];
    expect(other.loss).toBeCloseTo(one.loss, 5);
    other.grads.forEach((g, i) => near(g, one.grads[i]!, `gradient ${i}`));
  });
});

test('a model that learns with tf.train.adam does so as before, with and without our kernels, and leaves nothing behind', async () => {
  const weights = (() => {
    const model = modelWith(theirs('lstm', {}));
    stir(model);
    return model.getWeights();
  })();
  const losses = async (layer: layers.layers.Layer): Promise<number[]> => {
    const model = modelWith(layer);
    model.setWeights(weights);
    model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });
    const x = tf.tensor2d(numbers, [B, T], 'int32');
    const y = tf.tensor2d([0, 1, 1, 0, 0, 1, 1, 0], [B, 2]);
    const found: number[] = [];
    let tensors = 0;
    for (let step = 0; step < 8; step++) {
      found.push((await model.trainOnBatch(x, y)) as number);
      // the optimizer has its memories from the first step on
      if (step === 1) tensors = tf.memory().numTensors;
    }
    expect(tf.memory().numTensors).toBe(tensors);
    return found;
  };
  const plain = await losses(theirs('lstm', {}));
  closeSequences();
  const without = await losses(new RecurrentLayer({ cell: 'lstm', units: H }));
  await openSequences(compiledKernels);
  const ours = await losses(new RecurrentLayer({ cell: 'lstm', units: H }));
  expect(ours.at(-1)).toBeLessThan(ours[0]! / 2);
  near(without, plain, 'without kernels', 1e-4);
  near(ours, plain, 'with kernels', 1e-4);
});

test.each(CELLS)(
  'the order of tf.layers is its own inverse, and the states of a %s are those of its weights',
  async (cell) => {
    await openSequences(compiledKernels);
    const layer = theirs(cell, { returnSequences: true });
    const x = tf.randomUniform<tf.Rank.R3>([B, T, E], -1, 1, 'float32', 5);
    const expected = (layer.apply(x) as tf.Tensor).dataSync();
    const [kernel, recurrent, bias] = layer.getWeights() as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
    for (const w of [kernel, bias])
      expect([...layersOrder(cell, layersOrder(cell, w as tf.Tensor2D)).dataSync()]).toEqual([
        ...w.dataSync(),
      ]);
    const { states } = sequence(cell, {
      x,
      U: layersOrder(cell, kernel),
      W: layersOrder(cell, recurrent),
      b: layersOrder(cell, bias),
    });
    near(states.dataSync(), expected, 'states');
  },
);

test('the layer is saved and loaded with its model', async () => {
  const model = modelWith(
    new RecurrentLayer({ cell: 'gru', units: H, returnSequences: true, goBackwards: true }),
  );
  const again = await layers.models.modelFromJSON(
    model.toJSON(undefined, false) as tf.io.ModelJSON['modelTopology'],
  );
  again.setWeights(model.getWeights());
  const ids = tf.tensor2d(numbers, [B, T], 'int32');
  expect([...(again.apply(ids) as tf.Tensor).dataSync()]).toEqual([
    ...(model.apply(ids) as tf.Tensor).dataSync(),
  ]);
});

test('rows are added up by id, as tfjs does it, and tfjs has its own back afterwards', () => {
  const before = tf.getKernel(ROW_SUMS!, CPU!).kernelFunc;
  const sums = (): number[][] =>
    tf.tidy(() => [
      [
        ...tf
          .unsortedSegmentSum(
            tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]),
            tf.tensor1d([2, 0, 2, -1], 'int32'),
            3,
          )
          .dataSync(),
      ],
      [
        ...tf
          .unsortedSegmentSum(tf.tensor1d([1, 2, 3], 'int32'), tf.tensor1d([1, 1, 5], 'int32'), 2)
          .dataSync(),
      ],
    ]) as unknown as number[][];
  const theirs = sums();
  const undo = replaceRowSums();
  expect(sums()).toEqual(theirs);
  undo();
  expect(tf.getKernel(ROW_SUMS!, CPU!).kernelFunc).toBe(before);
});
