/** @file The sequences as a layer for the models of tf.layers, in the place of its own SimpleRNN, LSTM or GRU. */
// tf.layers calls its tensors by methods, which the core alone does not bring
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import * as layers from '@tensorflow/tfjs-layers';
import { type Cell, GATES } from '../recurrent.ts';
import * as tf from '#witness/tf.ts';
import { layersOrder } from './order.ts';
import { resetAfter } from './reset-after.ts';
import { type Sequence, type States, sequence } from './sequence.ts';

export interface RecurrentConfig {
  readonly cell: Cell;
  readonly units: number;
  /** All states instead of the last. */
  readonly returnSequences?: boolean;
  readonly goBackwards?: boolean;
  /** `orthogonal` unless said otherwise, as in tf.layers; it takes its time. */
  readonly recurrentInitializer?: 'orthogonal' | 'glorotUniform';
  readonly name?: string;
}

/**
 * Its weights are those of the layer it replaces, in the same order and with the same names (kernel, recurrent kernel,
 * bias), so that `setWeights(layer.getWeights())` moves a trained one over. Gates are logistic functions: the layer it
 * replaces needs `recurrentActivation: 'sigmoid'`. A mask, as of `embedding({ maskZero: true })`, is obeyed. `gru_after`
 * takes the weights of Keras' GRU with `reset_after`, whose bias is (2, 3 × units); tf.layers has no such layer.
 */
export class RecurrentLayer extends layers.layers.Layer {
  static readonly className = 'RecurrentLayer';

  /** `bidirectional` asks for it. */
  readonly returnSequences: boolean;
  readonly #config: Required<Omit<RecurrentConfig, 'name'>>;
  #kernel!: layers.LayerVariable;
  #recurrent!: layers.LayerVariable;
  #bias!: layers.LayerVariable;

  constructor(config: RecurrentConfig) {
    super(config.name ? { name: config.name } : {});
    const { cell, units, returnSequences = false, goBackwards = false } = config;
    const { recurrentInitializer = 'orthogonal' } = config;
    // a copy: `bidirectional` turns the configuration around that it was given
    this.#config = { cell, units, returnSequences, goBackwards, recurrentInitializer };
    this.returnSequences = returnSequences;
    this.supportsMasking = true;
  }

  override build(shape: layers.Shape | layers.Shape[]): void {
    const inputs = (shape as layers.Shape)[2];
    if (!inputs)
      throw new TypeError('A recurrent layer reads [batch, steps, inputs], and inputs must be known');
    const { cell, units, recurrentInitializer } = this.#config;
    const width = GATES[cell].length * units;
    const { glorotUniform, zeros } = layers.initializers;
    const recurrent = layers.initializers[recurrentInitializer]({});
    this.#kernel = this.addWeight('kernel', [inputs, width], 'float32', glorotUniform({}));
    this.#recurrent = this.addWeight('recurrent_kernel', [units, width], 'float32', recurrent);
    // the GRU that resets after the product has a bias on either side of it
    const biases = cell === 'gru_after' ? [2, width] : [width];
    this.#bias = this.addWeight('bias', biases, 'float32', zeros());
    super.build(shape);
    // forget gates are open in the beginning, as in tf.layers
    if (cell === 'lstm')
      tf.tidy(() => {
        this.#bias.write(tf.concat([tf.zeros([units]), tf.ones([units]), tf.zeros([2 * units])]));
      });
  }

  override computeOutputShape(shape: layers.Shape | layers.Shape[]): layers.Shape {
    const [batch, steps] = shape as layers.Shape;
    const { units } = this.#config;
    return this.returnSequences ? [batch!, steps!, units] : [batch!, units];
  }

  override computeMask(_: tf.Tensor | tf.Tensor[], mask?: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return (this.returnSequences && mask ? mask : null) as tf.Tensor;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { mask?: tf.Tensor | tf.Tensor[] }): tf.Tensor {
    const { goBackwards } = this.#config;
    return tf.tidy(() => {
      const x = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor3D;
      const mask = Array.isArray(kwargs.mask) ? kwargs.mask[0] : kwargs.mask;
      const { states, last } = this.#sequence(x, {
        ...(mask ? { mask: mask as tf.Tensor2D } : {}),
        reverse: goBackwards,
      });
      if (!this.returnSequences) return last;
      // tf.layers gives the states in the order in which they were computed
      return goBackwards ? tf.reverse(states, 1) : states;
    });
  }

  #sequence(x: tf.Tensor3D, how: Pick<Sequence, 'mask' | 'reverse'>): States {
    const { cell, units } = this.#config;
    const weights = [this.#kernel, this.#recurrent, this.#bias].map((w) => w.read() as tf.Tensor2D);
    const [kernel, recurrent, bias] = weights as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    if (cell === 'gru_after') {
      const { states, last } = sequence(cell, {
        ...{ x, ...resetAfter(kernel, recurrent, bias, x.shape[0]) },
        ...how,
      });
      return {
        states: tf.slice(states, [0, 0, 0], [-1, -1, units]),
        last: tf.slice(last, [0, 0], [-1, units]),
      };
    }
    const [U, W, b] = weights.map((w) => layersOrder(cell, w)) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor];
    return sequence(cell, { x, W, U, b: b as tf.Tensor1D, ...how });
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), ...this.#config };
  }
}

tf.serialization.registerClass(RecurrentLayer);
