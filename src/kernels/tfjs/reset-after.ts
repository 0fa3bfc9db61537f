/**
 * @file The weights of a GRU of Keras with `reset_after`, the GRU of cuDNN and PyTorch, as those of a sequence. It has two
 * biases, and the one beside the recurrent product stands inside the reset gate: n = tanh(U x + b + r ∘ (W h + c)). One
 * unit more, whose update gate is shut and whose state is always 1, brings c as a column of W.
 */
import * as tf from '#witness/tf.ts';

/** What stands before the update gate of the unit that is always 1: its logistic function is 0 beside 1 in float32. */
const SHUT = -100;

export interface ResetAfter {
  readonly U: tf.Tensor2D;
  readonly W: tf.Tensor2D;
  readonly b: tf.Tensor1D;
  readonly h0: tf.Tensor2D;
}

/**
 * `kernel` (E, 3 H), `recurrent` (H, 3 H) and `bias` (2, 3 H) with the gates z, r, h side by side as Keras has them, for a
 * batch of B. The states have H + 1 entries, the last of which is 1. tfjs differentiates through it.
 */
export function resetAfter(
  kernel: tf.Tensor2D,
  recurrent: tf.Tensor2D,
  bias: tf.Tensor2D,
  B: number,
): ResetAfter {
  const H = recurrent.shape[0];
  const column = (rows: number): tf.Tensor2D => tf.zeros([rows, 1]);
  /** Each gate with the entry of the further unit; z says what is kept, and u of the lessons what is replaced. */
  const widened = (weights: tf.Tensor2D, own: (gate: number) => tf.Tensor2D): tf.Tensor2D =>
    tf.concat2d(
      (tf.split(weights, 3, 1) as tf.Tensor2D[]).flatMap((w, gate) => [
        gate === 0 ? tf.neg(w) : w,
        own(gate),
      ]),
      1,
    );
  const [input, inside] = tf.split(bias, 2, 0) as [tf.Tensor2D, tf.Tensor2D];
  const [, , candidate] = tf.split(inside, 3, 1);
  const before = tf.concat2d([tf.slice(inside, [0, 0], [1, 2 * H]), tf.zeros([1, H])], 1);
  const b = widened(tf.add(input, before), (gate) => tf.fill([1, 1], gate === 0 ? SHUT : 0));
  const constant = tf.concat2d([tf.zeros([1, 2 * (H + 1)]), candidate as tf.Tensor2D, column(1)], 1);
  return {
    U: widened(kernel, () => column(kernel.shape[0])),
    W: tf.concat2d([widened(recurrent, () => column(H)), constant], 0),
    b: tf.reshape(b, [3 * (H + 1)]),
    h0: tf.concat2d([tf.zeros([B, H]), tf.ones([B, 1])], 1),
  };
}
