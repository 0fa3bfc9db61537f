/** @file The larger of two numbers. Over many it is a fold. */
import { binary } from '../expr.ts';
import { entrywise } from '../function.ts';

export const max = entrywise({
  name: 'max',
  takes: ['tensor', 'tensor'],
  number: Math.max,
  tex: '\\max',
  numpy: (a, b) => `np.maximum(${a}, ${b})`,
  torch: (a, b) => (b === '0' ? `torch.relu(${a})` : `torch.maximum(${a}, ${b})`),
  tfjs: (tf, a, b) => tf.maximum(a, b),
  slip: () => undefined,
  kink: ([a, b]) => binary('-', a!, b!),
  simd: 'f32x4.max',
});
