/**
 * @file The gradient of a lookup: rows are added up by id. The kernel that tfjs has on its CPU goes through all rows once for
 * every id there is; this one goes through them once.
 */
import * as tf from '#witness/tf.ts';

const NAME = 'UnsortedSegmentSum';
const CPU = 'cpu';

interface Backend extends tf.KernelBackend {
  readSync(dataId: object): tf.BackendValues;
  write(values: tf.BackendValues, shape: number[], dtype: tf.DataType): tf.DataId;
}

/** out[ids[i]] += x[i], where an entry of x may be a row; an id outside of 0 … numSegments − 1 is nobody's. */
const summed: tf.KernelFunc = ({ inputs, backend, attrs }) => {
  const { x, segmentIds } = inputs as Record<'x' | 'segmentIds', tf.TensorInfo>;
  const { readSync, write } = backend as Backend;
  const [values, ids] = [x, segmentIds].map(({ dataId }) => readSync.call(backend, dataId)) as [
    Float32Array,
    Int32Array,
  ];
  const segments = attrs!['numSegments'] as number;
  const shape = [segments, ...x.shape.slice(segmentIds.shape.length)];
  const width = tf.util.sizeFromShape(shape.slice(1));
  const sums = tf.util.makeZerosTypedArray(segments * width, x.dtype as 'float32');
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (id < 0 || id >= segments) continue;
    for (let k = 0; k < width; k++) sums[id * width + k]! += values[i * width + k]!;
  }
  return { dataId: write.call(backend, sums, shape, x.dtype), shape, dtype: x.dtype };
};

/** Puts it in the place of that of tfjs, from which on all of tfjs uses it; returns the way back. */
export function replaceRowSums(): () => void {
  const theirs = tf.getKernel(NAME, CPU);
  const put = (kernelFunc: tf.KernelFunc): void => {
    tf.unregisterKernel(NAME, CPU);
    tf.registerKernel({ kernelName: NAME, backendName: CPU, kernelFunc });
  };
  put(summed);
  return () => put(theirs.kernelFunc);
}
