/** @file The identity matrix of a size. */
import { identity } from '#math/tensor.ts';
import { binary } from '../expr.ts';
import { defineFunction } from '../function.ts';
import { plain } from '../plain.ts';

export const eye = defineFunction({
  name: 'eye',
  takes: ['whole'],
  axes({ args, scalar, fail }) {
    const size = args[0]!;
    if (size.kind !== 'number' && size.kind !== 'symbol')
      fail('The identity matrix needs its size.', 'Write eye(H), say.');
    scalar(size, 'The size of an identity matrix');
    const letter = plain(size);
    return [letter, letter];
  },
  value: identity,
  entry: ({ at }) => binary('==', at[0]!, at[1]!),
  tex: ([n]) => `I_{${n}}`,
  numpy: (n) => `np.eye(${n})`,
  torch: (n) => `torch.eye(${n})`,
  tfjs: (tf, n) => tf.eye(n),
  slip: () => undefined,
  kink: () => undefined,
});
