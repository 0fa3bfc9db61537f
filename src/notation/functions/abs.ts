/** @file The absolute value. */
import { binary, num } from '../expr.ts';
import { entrywise } from '../function.ts';

export const abs = entrywise({
  name: 'abs',
  takes: ['tensor'],
  number: Math.abs,
  tex: ([x]) => `\\left|${x}\\right|`,
  numpy: (x) => `np.abs(${x})`,
  torch: (x) => `torch.abs(${x})`,
  tfjs: (tf, x) => tf.abs(x),
  slip: ([x]) => x,
  kink: ([x]) => x,
  simd: 'f32x4.abs',
  slope: (x) => binary('-', binary('>', x, num(0)), binary('<', x, num(0))),
});
