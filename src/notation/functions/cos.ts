/** @file The cosine. */
import { entrywise } from '../function.ts';

export const cos = entrywise({
  name: 'cos',
  takes: ['tensor'],
  number: Math.cos,
  tex: '\\cos',
  numpy: (x) => `np.cos(${x})`,
  torch: (x) => `torch.cos(${x})`,
  tfjs: (tf, x) => tf.cos(x),
  slip: ([x]) => x,
  kink: () => undefined,
});
