/** @file The hyperbolic tangent. */
import { binary, call, num } from '../expr.ts';
import { entrywise } from '../function.ts';

export const tanh = entrywise({
  name: 'tanh',
  takes: ['tensor'],
  number: Math.tanh,
  tex: '\\tanh',
  numpy: (x) => `np.tanh(${x})`,
  torch: (x) => `torch.tanh(${x})`,
  tfjs: (tf, x) => tf.tanh(x),
  slip: ([x]) => x,
  kink: () => undefined,
  simd: 'Vector.tanh',
  slope: (x, by) => binary('-', num(1), binary('**', by === 'value' ? x : call('tanh', [x]), num(2))),
});
