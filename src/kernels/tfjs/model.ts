/**
 * @file The classifier as layers of tf.layers: vectors, an encoder, two scores; with the recurrent layers of tf.layers
 * or with ours in their place, and nothing else changed.
 */
import * as layers from '@tensorflow/tfjs-layers';
import * as tf from '#witness/tf.ts';
import { type EncoderShape, type Named, type Recurrent, encoder } from './encoder.ts';
import { replaceRowSums } from './row-sums.ts';
import { openSequences } from './sequence.ts';

/**
 * The parameters of the classifier, or the gradient by them, in the order of the lessons and by the names that a network of
 * this site gives them: `table` (vocabulary, vector), of each recurrent layer `layer1.forward.U` (inputs, G H), `….W` (H, G H)
 * and `….b` (G H), of attention `pool.W` (states, score), `pool.c` and `pool.v`, and `head.V` (features, 2), `head.c` (2).
 */
export type ClassifierNumbers = Readonly<Record<string, Float32Array>>;

export interface ClassifierSizes {
  readonly encoder: EncoderShape;
  readonly vocabulary: number;
  readonly vector: number;
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
  /** (batch, features): what the encoder gives. */
  readonly features: Float32Array;
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
  readonly kept?: { readonly vectors: tf.Tensor; readonly features: tf.Tensor };
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
        features: tf.tensor(kept.features, [size, kept.features.length / size]),
      },
    }),
  };
}

/** The layers, with parameters that can be put into them. */
function open(recurrent: Recurrent, { encoder: shape, vocabulary, vector }: ClassifierSizes) {
  const { embedding, dense } = layers.layers;
  const vectors = embedding({ inputDim: vocabulary, outputDim: vector });
  const reader = encoder(recurrent, shape);
  const head = dense({ units: 2 });
  const scores = ({ ids, mask, kept }: Omit<Batch, 'truth'>): tf.Tensor => {
    const x = vectors.apply(ids) as tf.Tensor;
    const features = reader.read(kept ? tf.mul(x, kept.vectors) : x, mask);
    return head.apply(kept ? tf.mul(features, kept.features) : features) as tf.Tensor;
  };
  // a layer makes its parameters when it reads for the first time
  tf.tidy(() => scores({ ids: tf.zeros([1, 1], 'int32'), mask: tf.ones([1, 1], 'bool') }));
  const parts: readonly Named[] = [
    { layer: vectors, names: ['table'] },
    ...reader.parts,
    { layer: head, names: ['head.V', 'head.c'] },
  ];
  const weights = parts.flatMap(({ layer, names, order = (of: tf.Tensor) => of }) =>
    names.map((name, i) => ({ name, order, variable: layer.trainableWeights[i]!.read() as tf.Variable })),
  );
  return {
    put(numbers: ClassifierNumbers): void {
      tf.tidy(() => {
        for (const { name, order, variable } of weights)
          variable.assign(order(tf.tensor(numbers[name]!, variable.shape)));
      });
    },
    run: (batch: Batch) =>
      tf.variableGrads(
        () => tf.losses.softmaxCrossEntropy(batch.truth, scores(batch)) as tf.Scalar,
        weights.map(({ variable }) => variable),
      ),
    read({ value, grads }: { value: tf.Scalar; grads: tf.NamedTensorMap }): ClassifierGradients {
      const by: Record<string, Float32Array> = {};
      tf.tidy(() => {
        for (const { name, order, variable } of weights)
          by[name] = order(grads[variable.name]!).dataSync().slice() as Float32Array;
      });
      const [loss] = value.dataSync();
      tf.dispose([value, ...Object.values(grads)]);
      return { loss: loss!, by };
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
