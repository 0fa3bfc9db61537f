/** @file The gradient of a formula of x and y at many points at once, by tfjs. Loaded when asked only. */
import type { Expr } from '#notation/expr.ts';
import { compute } from './operations.ts';
import * as tf from './tf.ts';

export { useCpu as ready } from './tf.ts';

/** ∂f/∂x and ∂f/∂y at every point (x[i], y[i]); float32 inside, and every tfjs tensor is freed. */
export type Field = (x: Float64Array, y: Float64Array) => readonly [Float64Array, Float64Array];

export const field =
  (f: Expr): Field =>
  (x, y) => {
    const found: Float64Array[] = [];
    tf.tidy(() => {
      const at = [x, y].map((values) => tf.tensor1d(Float32Array.from(values)));
      const run = (): tf.Tensor => {
        const value = compute(f, { x: at[0]!, y: at[1]! }, {});
        // + 0·(x + y): a formula may know only one of the letters, or none
        return tf.sum(tf.add(value, tf.mul(tf.add(at[0]!, at[1]!), 0)));
      };
      const { grads } = tf.engine().gradients(run, at);
      for (const g of grads) found.push(Float64Array.from(g.dataSync()));
    });
    return [found[0]!, found[1]!];
  };
