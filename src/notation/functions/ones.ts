/** @file A column of ones: what sums over rows, and what repeats a column. */
import { tensor } from '#math/tensor.ts';
import { num } from '../expr.ts';
import { defineFunction } from '../function.ts';
import { plain } from '../plain.ts';

export const ones = defineFunction({
  name: 'ones',
  takes: ['whole'],
  axes({ args, scalar, fail }) {
    const size = args[0]!;
    if (size.kind !== 'number' && size.kind !== 'symbol')
      fail('The column of ones needs its size.', 'Write ones(H), say.');
    scalar(size, 'The size of a column of ones');
    return [plain(size), '1'];
  },
  value: (n) => tensor([n, 1], () => 1),
  entry: () => num(1),
  tex: ([n]) => `\\mathbf{1}_{${n}}`,
  numpy: (n) => `np.ones((${n}, 1))`,
  torch: (n) => `torch.ones(${n}, 1)`,
  tfjs: (tf, n) => tf.ones(n),
  slip: () => undefined,
  kink: () => undefined,
});
