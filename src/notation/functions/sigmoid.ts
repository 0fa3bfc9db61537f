/** @file The logistic function 1 / (1 + exp(−x)), written σ. */
import { sigmoid as logistic } from '#math/logistic.ts';
import { binary, call, num } from '../expr.ts';
import { entrywise } from '../function.ts';

export const sigmoid = entrywise({
  name: 'sigmoid',
  takes: ['tensor'],
  number: logistic,
  tex: '\\sigma',
  numpy: (x) => `sigmoid(${x})`,
  torch: (x) => `torch.sigmoid(${x})`,
  tfjs: (tf, x) => tf.sigmoid(x),
  slip: ([x]) => x,
  kink: () => undefined,
  simd: 'Vector.sigmoid',
  slope: (x, by) => {
    const p = by === 'value' ? x : call('sigmoid', [x]);
    return binary('*', p, binary('-', num(1), p));
  },
});
