/** @file The square root. */
import { entrywise } from '../function.ts';

export const sqrt = entrywise({
  name: 'sqrt',
  takes: ['tensor'],
  number: Math.sqrt,
  tex: ([x]) => `\\sqrt{${x}}`,
  numpy: (x) => `np.sqrt(${x})`,
  torch: (x) => `torch.sqrt(${x})`,
  tfjs: (tf, x) => tf.sqrt(x),
  slip: ([x]) => x,
  kink: () => undefined,
  simd: 'f32x4.sqrt',
});
