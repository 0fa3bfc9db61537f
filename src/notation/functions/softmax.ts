/** @file A column of logits made into probabilities: exp(zᵢ) / Σₖ exp(zₖ). */
import { map } from '#math/tensor.ts';
import { binary, call, num, sym, symbolsOf } from '../expr.ts';
import { column, defineFunction } from '../function.ts';

export const softmax = defineFunction({
  name: 'softmax',
  takes: ['tensor'],
  axes: (call) => column(call, 'Give it a column of logits.'),
  // exp(z − max z) / Σ exp(z − max z): the same, and never ∞ / ∞
  value(z) {
    const top = z.data.reduce((a, b) => Math.max(a, b), -Infinity);
    const e = map(z, (x) => Math.exp(x - top));
    const total = e.data.reduce((a, b) => a + b, 0);
    return map(e, (x) => x / total);
  },
  entry({ args, at, axesOf, lower, fresh, along }) {
    const z = args[0]!;
    const k = fresh(z, at.flatMap(symbolsOf));
    const body = call('exp', [lower(z, [sym(k), num(0)], [k])]);
    const over = [along(k, axesOf(z)[0]!)];
    return binary('/', call('exp', [lower(z, at)]), { kind: 'fold', op: 'sum', body, over });
  },
  tex: '\\operatorname{softmax}',
  numpy: (z) => `softmax(${z})`,
  torch: (z) => `torch.softmax(${z}, dim=0)`,
  // tfjs normalises along the last axis, a column along its first
  tfjs: (tf, z) => tf.transpose(tf.softmax(tf.transpose(z))),
  slip: ([x]) => x,
  kink: () => undefined,
});
