/**
 * @file The classifier as a model of tf.layers: vectors, a recurrent layer, two scores; with the recurrent layer of tf.layers
 * or with ours in its place, and nothing else changed.
 */
import * as layers from '@tensorflow/tfjs-layers';
import type { Cell } from '../../kernels/recurrent.ts';
import * as tf from '../tf.ts';
import { RecurrentLayer } from './layer.ts';
import { layersOrder } from './order.ts';
import { replaceRowSums } from './row-sums.ts';
import { openSequences } from './sequence.ts';

/** The parameters of the classifier, or the gradient by them, in the order of the lessons; H units, G gates. */
export interface ClassifierNumbers {
  /** (vocabulary, vector). */
  readonly table: Float32Array;
  /** (vector, G H). */
  readonly U: Float32Array;
  /** (H, G H). */
  readonly W: Float32Array;
  /** (G H). */
  readonly b: Float32Array;
  /** (H, 2). */
  readonly V: Float32Array;
  /** (2). */
  readonly c: Float32Array;
}

export interface ClassifierSizes {
  readonly cell: Cell;
  readonly vocabulary: number;
  readonly vector: number;
  readonly units: number;
}

/** Texts of one batch, batch × steps, filled up with 0. */
export interface Texts {
  readonly ids: Int32Array;
  readonly steps: number;
  readonly labels: ArrayLike<number>;
}

export interface ClassifierModel {
  /** Mean cross-entropy of the batch, and all gradients. */
  gradients(): { readonly loss: number; readonly by: ClassifierNumbers };
  /** The same, and nothing is read out but the loss. */
  pass(): number;
}

/**
 * tfjs on its CPU backend, the sums of a lookup in one pass, and if it can be had our kernels inside of it; whether it could.
 */
export async function ready(binary: () => Promise<BufferSource>): Promise<boolean> {
  await tf.useCpu();
  replaceRowSums();
  try {
    await openSequences(binary);
    return true;
  } catch {
    return false;
  }
}

export function classifierModel(
  recurrent: 'theirs' | 'ours',
  { cell, vocabulary, vector, units }: ClassifierSizes,
  parameters: ClassifierNumbers,
  { ids, steps, labels }: Texts,
): ClassifierModel {
  const { embedding, dense, simpleRNN, lstm, gru } = layers.layers;
  // the matrices it begins with are thrown away; orthogonal ones would take longer than all the rest
  const of = { units, recurrentInitializer: 'glorotUniform' } as const;
  const theirs = (): layers.layers.Layer => {
    if (cell === 'rnn') return simpleRNN(of);
    return (cell === 'lstm' ? lstm : gru)({ ...of, recurrentActivation: 'sigmoid' });
  };
  const model = layers.sequential();
  model.add(embedding({ inputDim: vocabulary, outputDim: vector, maskZero: true, inputLength: steps }));
  model.add(recurrent === 'ours' ? new RecurrentLayer({ cell, ...of }) : theirs());
  model.add(dense({ units: 2 }));

  const { table, U, W, b, V, c } = parameters;
  const width = U.length / vector;
  tf.tidy(() =>
    model.setWeights([
      tf.tensor2d(table, [vocabulary, vector]),
      layersOrder(cell, tf.tensor2d(U, [vector, width])),
      layersOrder(cell, tf.tensor2d(W, [units, width])),
      layersOrder(cell, tf.tensor1d(b)),
      tf.tensor2d(V, [units, 2]),
      tf.tensor1d(c),
    ]),
  );
  const texts = tf.tensor2d(ids, [labels.length, steps], 'int32');
  const truth = tf.tidy(() => tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 2));
  const variables = model.trainableWeights.map((weights) => weights.read() as tf.Variable);
  const run = () =>
    tf.variableGrads(
      () =>
        tf.losses.softmaxCrossEntropy(
          truth,
          model.apply(texts, { training: true }) as tf.Tensor,
        ) as tf.Scalar,
      variables,
    );
  return {
    pass() {
      const { value, grads } = run();
      const [loss] = value.dataSync();
      tf.dispose([value, ...Object.values(grads)]);
      return loss!;
    },
    gradients() {
      const { value, grads } = run();
      const inOrder = tf.tidy(() =>
        variables.map((variable, i) => {
          const gradient = grads[variable.name]!;
          return i >= 1 && i <= 3 ? layersOrder(cell, gradient as tf.Tensor2D).clone() : gradient.clone();
        }),
      );
      const [byTable, byU, byW, byB, byV, byC] = inOrder.map((g) => g.dataSync().slice() as Float32Array);
      const [loss] = value.dataSync();
      tf.dispose([value, ...Object.values(grads), ...inOrder]);
      return { loss: loss!, by: { table: byTable!, U: byU!, W: byW!, b: byB!, V: byV!, c: byC! } };
    },
  };
}
