/** @file A matrix with zeros of one width all round. */
import { tensor } from '#math/tensor.ts';
import { entry } from '../expr.ts';
import { defineFunction } from '../function.ts';

export const pad = defineFunction({
  name: 'pad',
  takes: ['tensor', 'whole'],
  axes({ args, axesOf, scalar, fail }) {
    const axes = axesOf(args[0]!);
    const width = args[1]!;
    scalar(width, 'The width of the padding');
    if (width.kind !== 'number')
      return fail('The width of the padding must be written as a number.', 'Write pad(x, 2), say.');
    return axes.map((letter) => `${letter}+${2 * width.value}`);
  },
  value(a, p) {
    const [m, n] = a.shape as [number, number];
    const out = tensor([m + 2 * p, n + 2 * p]);
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) out.data[(i + p) * (n + 2 * p) + j + p] = a.data[i * n + j]!;
    return out;
  },
  // which entries are zeros is not said entry by entry
  entry: ({ whole, at }) => entry(whole, at),
  tex: '\\operatorname{pad}',
  numpy: (a, p) => `np.pad(${a}, ${p})`,
  torch: (a, p) => `torch.nn.functional.pad(${a}, (${p}, ${p}, ${p}, ${p}))`,
  tfjs: (tf, a, p) => tf.pad(a, p),
  slip: () => undefined,
  kink: () => undefined,
});
