/** @file The natural logarithm. */
import { entrywise } from '../function.ts';

export const log = entrywise({
  name: 'log',
  takes: ['tensor'],
  number: Math.log,
  tex: '\\log',
  numpy: (x) => `np.log(${x})`,
  torch: (x) => `torch.log(${x})`,
  tfjs: (tf, x) => tf.log(x),
  slip: ([x]) => x,
  kink: () => undefined,
  simd: 'Exponential.log',
});
