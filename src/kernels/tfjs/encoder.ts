/**
 * @file What reads the vectors of a text into one vector, of layers of tf.layers: their mean, or recurrent layers whose last
 * states are taken or whose states are weighed. tf.layers has neither a mean nor a softmax that leaves pads out: these two
 * lines are operations of tfjs; the score of a state is two dense layers.
 */
import * as layers from '@tensorflow/tfjs-layers';
import type { Cell } from '../recurrent.ts';
import * as tf from '#witness/tf.ts';
import { RecurrentLayer } from './layer.ts';
import { layersOrder } from './order.ts';

/** By whom the recurrent layers are: by tf.layers, or ours in their place. */
export type Recurrent = 'theirs' | 'ours';

export interface RecurrentShape {
  readonly kind: Cell;
  readonly layers: number;
  /** With 2, every layer is read from either end. */
  readonly directions: number;
  readonly units: number;
  readonly pool: 'last' | 'attention';
}

export type EncoderShape = { readonly kind: 'mean' } | RecurrentShape;

/** A layer of tf.layers, and by which names the numbers of its weights are known, in its order. */
export interface Named {
  readonly layer: layers.layers.Layer;
  readonly names: readonly string[];
  /** From the order of the lessons to that of tf.layers, and back. */
  readonly order?: (weights: tf.Tensor) => tf.Tensor;
}

export interface Encoder {
  readonly parts: readonly Named[];
  /** (B, T, E) and a mask (B, T) to (B, features). */
  read(x: tf.Tensor, mask: tf.Tensor2D): tf.Tensor;
}

export function encoder(by: Recurrent, shape: EncoderShape): Encoder {
  if (shape.kind === 'mean') return { parts: [], read: (x, mask) => mean(x, shares(mask)) };
  const { kind, directions, units, pool } = shape;
  const attention = pool === 'attention' ? weighing(directions * units) : undefined;
  const levels = Array.from({ length: shape.layers }, (_, level) => {
    const returnSequences = level + 1 < shape.layers || attention !== undefined;
    return (['forward', 'backward'] as const).slice(0, directions).map((way) => {
      const backward = way === 'backward';
      const layer = recurrent(by, kind, { units, returnSequences, goBackwards: backward });
      const names = ['U', 'W', 'b'].map((letter) => `layer${level + 1}.${way}.${letter}`);
      const order = (weights: tf.Tensor): tf.Tensor => layersOrder(kind, weights as tf.Tensor2D);
      return { layer, names, order, returned: backward && returnSequences };
    });
  });
  return {
    parts: [...levels.flat(), ...(attention?.parts ?? [])],
    read(x, mask) {
      let states = x;
      for (const readers of levels) {
        const below = states;
        const read = readers.map(({ layer, returned }) => {
          const found = layer.apply(below, { mask, training: true }) as tf.Tensor;
          // the states come in the order in which they were computed
          return returned ? tf.reverse(found, 1) : found;
        });
        states = read.length > 1 ? tf.concat(read, -1) : read[0]!;
      }
      return attention ? mean(states, attention.weights(states, mask)) : states;
    },
  };
}

function recurrent(
  by: Recurrent,
  cell: Cell,
  config: { readonly units: number; readonly returnSequences: boolean; readonly goBackwards: boolean },
): layers.layers.Layer {
  // the matrices it begins with are thrown away; orthogonal ones would take longer than all the rest
  const of = { ...config, recurrentInitializer: 'glorotUniform' } as const;
  if (by === 'ours') return new RecurrentLayer({ cell, ...of });
  const { simpleRNN, lstm, gru } = layers.layers;
  if (cell === 'rnn') return simpleRNN(of);
  return (cell === 'lstm' ? lstm : gru)({ ...of, recurrentActivation: 'sigmoid' });
}

/** softmax over the true steps of v · tanh(W h + c). */
function weighing(width: number) {
  const { dense } = layers.layers;
  const inner = dense({ units: width, activation: 'tanh' });
  const outer = dense({ units: 1, useBias: false });
  return {
    parts: [
      { layer: inner, names: ['pool.W', 'pool.c'] },
      { layer: outer, names: ['pool.v'] },
    ],
    weights(states: tf.Tensor, mask: tf.Tensor2D): tf.Tensor {
      const scores = outer.apply(inner.apply(states)) as tf.Tensor;
      return tf.softmax(tf.where(mask, tf.reshape(scores, mask.shape), tf.fill(mask.shape, -1e9)));
    },
  };
}

/** The same for every true step. */
const shares = (mask: tf.Tensor2D): tf.Tensor => {
  const there = tf.cast(mask, 'float32');
  return tf.div(there, tf.sum(there, 1, true));
};

/** Σ weights_t x_t, as one product for each text: on the CPU tfjs takes many times as long for entries that it repeats. */
const mean = (x: tf.Tensor, weights: tf.Tensor): tf.Tensor =>
  tf.squeeze(tf.matMul(tf.expandDims(weights, 1), x), [1]);
