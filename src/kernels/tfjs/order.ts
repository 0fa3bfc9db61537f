/** @file The weights of a recurrent layer of tf.layers in the order of the lessons, and back. */
import { type Cell, GATES } from '../recurrent.ts';
import * as tf from '#witness/tf.ts';

/**
 * Where each gate of the one stands in the other. tf.layers has i, f, c, o for the LSTM, which the lesson has as f, i, o,
 * a; both orders of the GRU go alike.
 */
const PLACES: Readonly<Partial<Record<Cell, readonly number[]>>> = { lstm: [1, 0, 3, 2], gru: [0, 1, 2] };

/**
 * The kernel (E, G H), the recurrent kernel (H, G H) or the bias (G H) of a layer of tf.layers as U, W or b of the
 * lessons, or a gradient by the one as a gradient by the other. The way back is the same: it is its own inverse.
 *
 * The update gate of the GRU says in tf.layers how much of the old state is kept, z = 1 − u; as 1 − σ(s) = σ(−s), all that
 * stands before it changes its sign. The layer must have `recurrentActivation: 'sigmoid'`; tf.layers knows no GRU that
 * resets after the product; see {@link resetAfter} of reset-after.ts for that of Keras.
 */
export function layersOrder<A extends tf.Tensor1D | tf.Tensor2D>(cell: Cell, weights: A): A {
  if (GATES[cell].length === 1) return weights;
  const places = PLACES[cell];
  if (!places) throw new TypeError(`tf.layers has no layer for ${cell}`);
  // slicing and joining in tfjs takes longer than the kernels that come after; signs and places go back as they came
  const ordered = tf.customGrad((given) => {
    const of = given as tf.Tensor;
    return { value: moved(cell, places, of), gradFunc: (dy: tf.Tensor) => moved(cell, places, dy) };
  });
  return ordered(weights) as A;
}

function moved(cell: Cell, places: readonly number[], weights: tf.Tensor): tf.Tensor {
  const width = weights.shape.at(-1)!;
  const units = width / places.length;
  const from = weights.dataSync();
  const to = new Float32Array(from.length);
  for (let row = 0; row < from.length; row += width)
    for (const [gate, place] of places.entries())
      to.set(from.subarray(row + place * units, row + (place + 1) * units), row + gate * units);
  if (cell === 'gru')
    for (let row = 0; row < to.length; row += width) for (let k = 0; k < units; k++) to[row + k]! *= -1;
  return tf.tensor(to, weights.shape);
}
