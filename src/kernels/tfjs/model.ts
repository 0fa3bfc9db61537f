/**
 * @file The classifier as layers of tf.layers: vectors, a recurrent layer, two scores; with the recurrent layer of tf.layers
 * or with ours in its place, and nothing else changed.
 */
import * as layers from '@tensorflow/tfjs-layers';
import type { Cell } from '../recurrent.ts';
import * as tf from '#witness/tf.ts';
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
  /** Tokens of each text; where none are given, 0 is no token. */
  readonly lengths?: ArrayLike<number>;
}

/** Factors of dropout. */
export interface Kept {
  /** (batch, steps, vector). */
  readonly vectors: Float32Array;
  /** (batch, H). */
  readonly states: Float32Array;
}

/** Mean cross-entropy of a batch, and all gradients. */
export interface ClassifierGradients {
  readonly loss: number;
  readonly by: ClassifierNumbers;
}

export interface ClassifierModel {
  gradients(): ClassifierGradients;
  /** The same, and nothing is read out but the loss. */
  pass(): number;
}

/** By whom the recurrent layer is. */
export type Recurrent = 'theirs' | 'ours';

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

/** A batch as tensors. */
interface Batch {
  readonly ids: tf.Tensor2D;
  readonly mask: tf.Tensor2D;
  readonly truth: tf.Tensor;
  readonly kept?: { readonly vectors: tf.Tensor; readonly states: tf.Tensor };
}

function batchOf({ ids, steps, labels, lengths }: Texts, kept?: Kept): Batch {
  const size = labels.length;
  const there = lengths
    ? Int32Array.from(ids, (_, k) => +(k % steps < lengths[Math.floor(k / steps)]!))
    : ids.map((id) => +(id !== 0));
  return {
    ids: tf.tensor2d(ids, [size, steps], 'int32'),
    mask: tf.tidy(() => tf.cast(tf.tensor2d(there, [size, steps], 'int32'), 'bool')),
    truth: tf.tidy(() => tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 2)),
    ...(kept && {
      kept: {
        vectors: tf.tensor(kept.vectors, [size, steps, kept.vectors.length / (size * steps)]),
        states: tf.tensor(kept.states, [size, kept.states.length / size]),
      },
    }),
  };
}

/** The layers, with parameters that can be put into them. */
function open(recurrent: Recurrent, { cell, vocabulary, vector, units }: ClassifierSizes) {
  const { embedding, dense, simpleRNN, lstm, gru } = layers.layers;
  // the matrices it begins with are thrown away; orthogonal ones would take longer than all the rest
  const of = { units, recurrentInitializer: 'glorotUniform' } as const;
  const theirs = (): layers.layers.Layer => {
    if (cell === 'rnn') return simpleRNN(of);
    return (cell === 'lstm' ? lstm : gru)({ ...of, recurrentActivation: 'sigmoid' });
  };
  const vectors = embedding({ inputDim: vocabulary, outputDim: vector });
  const reader = recurrent === 'ours' ? new RecurrentLayer({ cell, ...of }) : theirs();
  const head = dense({ units: 2 });
  const scores = ({ ids, mask, kept }: Omit<Batch, 'truth'>): tf.Tensor => {
    const x = vectors.apply(ids) as tf.Tensor;
    const read = { mask, training: true };
    const h = reader.apply(kept ? tf.mul(x, kept.vectors) : x, read) as tf.Tensor;
    return head.apply(kept ? tf.mul(h, kept.states) : h) as tf.Tensor;
  };
  // a layer makes its parameters when it reads for the first time
  tf.tidy(() => scores({ ids: tf.zeros([1, 1], 'int32'), mask: tf.ones([1, 1], 'bool') }));
  const variables = [vectors, reader, head].flatMap((layer) =>
    layer.trainableWeights.map((weights) => weights.read() as tf.Variable),
  );
  return {
    put({ table, U, W, b, V, c }: ClassifierNumbers): void {
      const width = U.length / vector;
      tf.tidy(() => {
        vectors.setWeights([tf.tensor2d(table, [vocabulary, vector])]);
        reader.setWeights([
          layersOrder(cell, tf.tensor2d(U, [vector, width])),
          layersOrder(cell, tf.tensor2d(W, [units, width])),
          layersOrder(cell, tf.tensor1d(b)),
        ]);
        head.setWeights([tf.tensor2d(V, [units, 2]), tf.tensor1d(c)]);
      });
    },
    run: (batch: Batch) =>
      tf.variableGrads(
        () => tf.losses.softmaxCrossEntropy(batch.truth, scores(batch)) as tf.Scalar,
        variables,
      ),
    read({ value, grads }: { value: tf.Scalar; grads: tf.NamedTensorMap }): ClassifierGradients {
      const inOrder = tf.tidy(() =>
        variables.map((variable, i) => {
          const gradient = grads[variable.name]!;
          return i >= 1 && i <= 3 ? layersOrder(cell, gradient as tf.Tensor2D).clone() : gradient.clone();
        }),
      );
      const [table, U, W, b, V, c] = inOrder.map((g) => g.dataSync().slice() as Float32Array);
      const [loss] = value.dataSync();
      tf.dispose([value, ...Object.values(grads), ...inOrder]);
      return { loss: loss!, by: { table: table!, U: U!, W: W!, b: b!, V: V!, c: c! } };
    },
  };
}

/** The gradients of any batch at any parameters. */
export function classifierGradients(recurrent: Recurrent, sizes: ClassifierSizes) {
  const model = open(recurrent, sizes);
  return (parameters: ClassifierNumbers, texts: Texts, kept?: Kept): ClassifierGradients => {
    model.put(parameters);
    const batch = batchOf(texts, kept);
    const found = model.read(model.run(batch));
    tf.dispose([batch.ids, batch.mask, batch.truth, ...Object.values(batch.kept ?? {})]);
    return found;
  };
}

/** One batch at one set of parameters, as often as wanted. */
export function classifierModel(
  recurrent: Recurrent,
  sizes: ClassifierSizes,
  parameters: ClassifierNumbers,
  texts: Texts,
): ClassifierModel {
  const model = open(recurrent, sizes);
  model.put(parameters);
  const batch = batchOf(texts);
  return {
    pass() {
      const { value, grads } = model.run(batch);
      const [loss] = value.dataSync();
      tf.dispose([value, ...Object.values(grads)]);
      return loss!;
    },
    gradients: () => model.read(model.run(batch)),
  };
}
