/** @file The spectral norm of a matrix: its largest singular value. */
import { spectralNorm } from '#math/singular.ts';
import { scalar } from '#math/tensor.ts';
import { defineFunction } from '../function.ts';
import { plain } from '../plain.ts';
import { showAxes } from '../scope.ts';

export const norm2 = defineFunction({
  name: 'norm2',
  takes: ['tensor'],
  axes({ args, axesOf, fail }) {
    const axes = axesOf(args[0]!);
    if (axes.length !== 2)
      fail(
        'norm2 is the spectral norm of a matrix, but “{part}” is {axes}.',
        'Write abs for the size of a number.',
        { part: plain(args[0]!), axes: showAxes(axes) },
      );
    return [];
  },
  value: (a) => scalar(spectralNorm(a)),
  entry: ({ whole }) => whole, // no formula gives a singular value entry by entry
  tex: ([a]) => `\\left\\lVert ${a} \\right\\rVert_2`,
  numpy: (a) => `np.linalg.norm(${a}, 2)`,
  torch: (a) => `torch.linalg.matrix_norm(${a}, 2)`,
  tfjs: (tf, a) => tf.spectralNorm(a),
  slip: ([x]) => x,
  kink: () => undefined,
});
