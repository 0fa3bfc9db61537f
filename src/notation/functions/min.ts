/** @file The smaller of two numbers. */
import { binary } from '../expr.ts';
import { entrywise } from '../function.ts';

export const min = entrywise({
  name: 'min',
  takes: ['tensor', 'tensor'],
  number: Math.min,
  tex: '\\min',
  numpy: (a, b) => `np.minimum(${a}, ${b})`,
  torch: (a, b) => `torch.minimum(${a}, ${b})`,
  tfjs: (tf, a, b) => tf.minimum(a, b),
  slip: () => undefined,
  kink: ([a, b]) => binary('-', a!, b!),
  simd: 'f32x4.min',
});
