/**
 * The models of the benchmark in tf.layers, on its WebAssembly backend. That backend lacks two kernels that
 * training needs; here they are, as fast as plain loops and its own products allow.
 */
import * as layers from '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Benchmarked, Shape } from './training.ts';

const WASM = 'wasm';
/** What the backend gives its kernels; its types do not say so. */
interface Heap extends tf.KernelBackend {
  makeOutput(shape: readonly number[], dtype: string): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array;
}

/** `paths` says where the files of the backend are. */
export async function ready(paths: Parameters<typeof setWasmPaths>[0]): Promise<void> {
  // layers count on gradients and methods of tensors that the core alone does not bring
  await import('@tensorflow/tfjs-core/dist/register_all_gradients');
  await import('@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops');
  setWasmPaths(paths);
  tf.enableProdMode();
  await tf.setBackend(WASM);
  // the gradient of an embedding
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: WASM,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, segmentIds } = inputs as Record<'x' | 'segmentIds', tf.TensorInfo>;
      const heap = backend as Heap;
      const width = tf.util.sizeFromShape(x.shape.slice(segmentIds.shape.length));
      const out = heap.makeOutput([attrs!['numSegments'] as number, width], x.dtype);
      const [to, from, ids] = [out, x, segmentIds].map((t) => heap.typedArrayFromHeap(t)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      to.fill(0);
      for (let i = 0; i < ids.length; i++)
        for (let k = 0; k < width; k++) to[ids[i]! * width + k]! += from[i * width + k]!;
      return out;
    },
  });
  // the gradient of the filters of a convolution without padding and with stride 1: one product for each place
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: WASM,
    kernelFunc: ({ inputs, attrs, backend }) =>
      tf.tidy(() => {
        const { x, dy } = inputs as Record<'x' | 'dy', tf.TensorInfo>;
        for (const { dataId } of [x, dy]) (backend as Heap).incRef(dataId);
        const [input, gradient] = [x, dy].map((t) => tf.engine().makeTensorFromTensorInfo(t)) as [
          tf.Tensor4D,
          tf.Tensor4D,
        ];
        const [, height, width] = gradient.shape;
        const [rows, columns, from, to] = attrs!['filterShape'] as [number, number, number, number];
        const flat = tf.reshape(gradient, [-1, to]);
        const places = Array.from({ length: rows * columns }, (_, k) => {
          const seen = tf.slice(input, [0, Math.floor(k / columns), k % columns, 0], [-1, height, width, -1]);
          return tf.matMul(tf.reshape(seen, [-1, from]), flat, true, false);
        });
        return tf.reshape(tf.stack(places), [rows, columns, from, to]);
      }),
  });
}

/** Lets transposed products go through an explicit transpose: the backend's own are twenty times slower. */
export function patchProducts(): void {
  const [product, transpose] = ['BatchMatMul', 'Transpose'].map(
    (name) => tf.getKernel(name, WASM).kernelFunc,
  ) as [tf.KernelFunc, tf.KernelFunc];
  tf.unregisterKernel('BatchMatMul', WASM);
  tf.registerKernel({
    kernelName: 'BatchMatMul',
    backendName: WASM,
    kernelFunc: ({ inputs, backend, attrs }) => {
      const used: tf.TensorInfo[] = [];
      const turned = (x: tf.TensorInfo, turn: unknown): tf.TensorInfo => {
        if (!turn) return x;
        const perm = [...x.shape.keys()];
        perm.push(...perm.splice(-2).reverse());
        const y = transpose({ inputs: { x }, backend, attrs: { perm } }) as tf.TensorInfo;
        used.push(y);
        return y;
      };
      const [a, b] = [turned(inputs['a']!, attrs!['transposeA']), turned(inputs['b']!, attrs!['transposeB'])];
      const out = product({ inputs: { a, b }, backend, attrs: { transposeA: false, transposeB: false } });
      for (const { dataId } of used) (backend as Heap).disposeData(dataId);
      return out;
    },
  });
}

/** One step of training on a batch of ids, batch × steps. */
export function stepper(
  model: Benchmarked,
  { rows, vector, units, steps, batch }: Shape,
): (ids: Int32Array, labels: Uint8Array) => Promise<number> {
  const input = layers.input({ shape: [steps], dtype: 'int32' });
  const x = layers.layers.embedding({ inputDim: rows, outputDim: vector }).apply(input);
  // the orthogonal matrices of the opening would take their time, and change nothing here
  const cell = { units, recurrentActivation: 'sigmoid', recurrentInitializer: 'glorotUniform' } as const;
  const features = {
    rnn: () => layers.layers.simpleRNN({ units, recurrentInitializer: 'glorotUniform' }).apply(x),
    gru: () => layers.layers.gru(cell).apply(x),
    lstm: () => layers.layers.lstm(cell).apply(x),
    cnn: () =>
      layers.layers
        .concatenate()
        .apply(
          [3, 4, 5].map((kernelSize) =>
            layers.layers
              .globalMaxPooling1d({})
              .apply(layers.layers.conv1d({ filters: units, kernelSize, activation: 'relu' }).apply(x)),
          ) as layers.SymbolicTensor[],
        ),
  }[model]();
  const outputs = layers.layers.dense({ units: 1, activation: 'sigmoid' }).apply(features);
  const network = layers.model({ inputs: input, outputs: outputs as layers.SymbolicTensor });
  network.compile({ optimizer: tf.train.adam(0.001), loss: 'binaryCrossentropy' });
  return async (ids, labels) => {
    const [xs, ys] = [tf.tensor2d(ids, [batch, steps], 'int32'), tf.tensor2d(labels, [batch, 1], 'float32')];
    const loss = (await network.trainOnBatch(xs, ys)) as number;
    tf.dispose([xs, ys]);
    return loss;
  };
}
