/** @file The same sequences in operations of tfjs, one step after the other: slow, and right on every backend. */
import type { Cell } from '../../kernels/recurrent.ts';
import * as tf from '../tf.ts';

/** What a sequence is computed from; shapes as in {@link sequence}. */
export interface Inputs {
  readonly x: tf.Tensor3D;
  readonly W: tf.Tensor2D;
  readonly U: tf.Tensor2D;
  readonly b: tf.Tensor1D;
  readonly mask?: tf.Tensor2D | undefined;
  readonly h0: tf.Tensor2D;
  readonly c0: tf.Tensor2D;
}

/** States and cells (of the LSTM) of one step. */
type State = readonly [h: tf.Tensor, c: tf.Tensor];
/** From U x + b, and the step before; W as a whole. */
type Step = (ux: tf.Tensor, before: State, W: tf.Tensor2D) => State;

const columns = (a: tf.Tensor2D, from: number, count: number): tf.Tensor2D =>
  tf.slice(a, [0, from], [-1, count]);

const STEPS: Readonly<Record<Cell, Step>> = {
  rnn: (ux, [h, c], W) => [tf.tanh(tf.add(ux, tf.matMul(h as tf.Tensor2D, W))), c],
  lstm(ux, [h, c], W) {
    const z = tf.split(tf.add(ux, tf.matMul(h as tf.Tensor2D, W)), 4, 1);
    const [f, i, o] = z.slice(0, 3).map((gate) => tf.sigmoid(gate)) as [tf.Tensor, tf.Tensor, tf.Tensor];
    const C = tf.add(tf.mul(f, c), tf.mul(i, tf.tanh(z[3]!)));
    return [tf.mul(o, tf.tanh(C)), C];
  },
  gru(ux, [h, c], W) {
    const H = W.shape[0];
    const [zu, zr, zn] = tf.split(ux, 3, 1) as [tf.Tensor, tf.Tensor, tf.Tensor];
    const [wu, wr] = tf.split(tf.matMul(h as tf.Tensor2D, columns(W, 0, 2 * H)), 2, 1) as [
      tf.Tensor,
      tf.Tensor,
    ];
    const [u, r] = [tf.sigmoid(tf.add(zu, wu)), tf.sigmoid(tf.add(zr, wr))];
    const n = tf.tanh(tf.add(zn, tf.matMul(tf.mul(r, h) as tf.Tensor2D, columns(W, 2 * H, H))));
    return [tf.add(h, tf.mul(u, tf.sub(n, h))), c];
  },
};

/** All states (B, T, H) and the last ones (B, H). */
export function unrolled(
  cell: Cell,
  { x, W, U, b, mask, h0, c0 }: Inputs,
  reverse: boolean,
): [states: tf.Tensor3D, last: tf.Tensor2D] {
  const [B, T, E] = x.shape;
  // the gradient that tfjs has for one step alone taken out of one throws
  const eachStep = (a: tf.Tensor, width: number): tf.Tensor[] =>
    T === 1 ? [tf.reshape(a, [B, width])] : tf.unstack(tf.reshape(a, [B, T, width]), 1);
  const ux = eachStep(tf.add(tf.matMul(tf.reshape(x, [B * T, E]), U), b), U.shape[1]);
  const masks = mask && eachStep(tf.cast(mask, 'float32'), 1);
  const states: tf.Tensor[] = [];
  let at: State = [h0, c0];
  for (let s = 0; s < T; s++) {
    const t = reverse ? T - 1 - s : s;
    const [h, c] = STEPS[cell](ux[t]!, at, W);
    const m = masks?.[t];
    /** What is read moves on, the others stay. */
    const moved = (to: tf.Tensor, from: tf.Tensor): tf.Tensor =>
      m ? tf.add(tf.mul(m, to), tf.mul(tf.sub(1, m), from)) : to;
    at = [moved(h, at[0]), cell === 'lstm' ? moved(c, at[1]) : c];
    states[t] = at[0];
  }
  return [tf.stack(states, 1) as tf.Tensor3D, at[0] as tf.Tensor2D];
}
