/** @file The weights of a recurrent layer of tf.layers in the order of the lessons, and back. */
import type { Cell } from '../../kernels/recurrent.ts';
import * as tf from '../tf.ts';

/**
 * Where each gate of the one stands in the other. tf.layers has i, f, c, o for the LSTM, which the lesson has as f, i, o,
 * a; both orders of the GRU go alike.
 */
const PLACES: Readonly<Record<Cell, readonly number[]>> = { rnn: [0], lstm: [1, 0, 3, 2], gru: [0, 1, 2] };

/**
 * The kernel (E, G H), the recurrent kernel (H, G H) or the bias (G H) of a layer of tf.layers as U, W or b of the
 * lessons, or a gradient by the one as a gradient by the other. The way back is the same: it is its own inverse.
 *
 * The update gate of the GRU says in tf.layers how much of the old state is kept, z = 1 − u; as 1 − σ(s) = σ(−s), all that
 * stands before it changes its sign. The layer must have `recurrentActivation: 'sigmoid'`; tf.layers knows no GRU that
 * resets after the product.
 */
export function layersOrder<A extends tf.Tensor1D | tf.Tensor2D>(cell: Cell, weights: A): A {
  const places = PLACES[cell];
  if (cell === 'rnn') return weights;
  return tf.tidy(() => {
    const axis = weights.rank - 1;
    const gates = tf.split(weights as tf.Tensor, places.length, axis);
    const ordered = places.map((place) => gates[place]!);
    if (cell === 'gru') ordered[0] = tf.neg(ordered[0]!);
    return tf.concat(ordered, axis) as A;
  });
}
