/** @file The diagonal matrix of a column. */
import { diagonal } from '#math/tensor.ts';
import { type Expr, binary, num } from '../expr.ts';
import { column, defineFunction } from '../function.ts';

export const diag = defineFunction({
  name: 'diag',
  takes: ['tensor'],
  axes(call) {
    const [n] = column(call, 'Give it a column.');
    return [n!, n!];
  },
  value: diagonal,
  entry({ args, at, lower }) {
    const [i, j] = at as readonly [Expr, Expr];
    const value = lower(args[0]!, [i, num(0)]);
    return same(i, j) ? value : binary('*', binary('==', i, j), value);
  },
  tex: '\\operatorname{diag}',
  numpy: (a) => `np.diagflat(${a})`,
  torch: (a) => `torch.diagflat(${a})`,
  tfjs: (tf, a) => tf.diag(tf.squeeze(a)),
  slip: () => undefined,
  kink: () => undefined,
});

const same = (a: Expr, b: Expr): boolean =>
  (a.kind === 'number' && b.kind === 'number' && a.value === b.value) ||
  (a.kind === 'symbol' && b.kind === 'symbol' && a.id === b.id);
