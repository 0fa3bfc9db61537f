/** @file The Euclidean norm over all entries: of a column its length, of a matrix its Frobenius norm. */
import { norm as normOf } from '#math/error.ts';
import { scalar } from '#math/tensor.ts';
import { type Expr, type Range, binary, call, num, sym } from '../expr.ts';
import { defineFunction } from '../function.ts';

export const norm = defineFunction({
  name: 'norm',
  takes: ['tensor'],
  axes({ args, axesOf }) {
    axesOf(args[0]!);
    return [];
  },
  value: (a) => scalar(normOf(a)),
  // √Σ over all entries of their squares
  entry({ args, axesOf, lower, fresh, along }) {
    const a = args[0]!;
    const names: string[] = [];
    const over: Range[] = [];
    const at = axesOf(a).map((letter): Expr => {
      if (letter === '1') return num(0);
      const name = fresh(a, names);
      names.push(name);
      over.push(along(name, letter));
      return sym(name);
    });
    const one = lower(a, at, names);
    if (!over.length) return call('abs', [one]);
    return call('sqrt', [{ kind: 'fold', op: 'sum', body: binary('**', one, num(2)), over }]);
  },
  tex([a], axes) {
    const letters = axes();
    return `\\left\\lVert ${a} \\right\\rVert${letters && letters[1] !== '1' ? '_F' : ''}`;
  },
  numpy: (a) => `np.linalg.norm(${a})`,
  torch: (a) => `torch.linalg.norm(${a})`,
  tfjs: (tf, a) => tf.norm(a),
  slip: ([x]) => x,
  kink: () => undefined,
});
