/** @file The exponential function. */
import { entrywise } from '../function.ts';

export const exp = entrywise({
  name: 'exp',
  takes: ['tensor'],
  number: Math.exp,
  tex: '\\exp',
  numpy: (x) => `np.exp(${x})`,
  torch: (x) => `torch.exp(${x})`,
  tfjs: (tf, x) => tf.exp(x),
  slip: ([x]) => x,
  kink: () => undefined,
  simd: 'Exponential.exp',
});
