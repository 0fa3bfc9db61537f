/** @file The rectified linear unit: x where it is positive, else 0. */
import { binary, num } from '../expr.ts';
import { entrywise } from '../function.ts';

export const relu = entrywise({
  name: 'relu',
  takes: ['tensor'],
  number: (x) => (x > 0 ? x : 0),
  tex: '\\operatorname{ReLU}',
  numpy: (x) => `np.maximum(${x}, 0)`,
  torch: (x) => `torch.relu(${x})`,
  tfjs: (tf, x) => tf.relu(x),
  slip: ([x]) => x,
  kink: ([x]) => x,
  simd: 'Vector.relu',
  slope: (x) => binary('>', x, num(0)),
});
