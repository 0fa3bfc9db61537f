// The weights of a GRU of Keras with reset_after, two biases and all, give the states that Keras' formula gives.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compiledKernels } from '#kernels/compile.ts';
import { RecurrentLayer } from '#kernels/tfjs/layer.ts';
import { closeSequences, openSequences } from '#kernels/tfjs/sequence.ts';
import { random } from '#math/random.ts';
import * as tf from '#witness/tf.ts';

beforeAll(tf.useCpu);
afterAll(() => closeSequences());

const [B, T, E, H] = [2, 4, 3, 5];
const rng = random(5);
const drawn = (n: number): number[] => Array.from({ length: n }, () => rng() - 0.5);
const X = drawn(B * T * E);
const KERNEL = drawn(E * 3 * H);
const RECURRENT = drawn(H * 3 * H);
const BIAS = drawn(2 * 3 * H);

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The last states by the formula of Keras: z keeps, and the recurrent bias of the candidate is reset too. */
function byHand(kernel: readonly number[], recurrent: readonly number[], bias: readonly number[]): number[] {
  return Array.from({ length: B }, (_, b) => {
    let h = new Array<number>(H).fill(0);
    for (let t = 0; t < T; t++) {
      const x = X.slice((b * T + t) * E, (b * T + t + 1) * E);
      const from = (weights: readonly number[], of: readonly number[], row: number, k: number): number =>
        of.reduce((sum, v, i) => sum + v * weights[i * 3 * H + k]!, bias[row * 3 * H + k]!);
      const [input, inside] = [0, 1].map((row) =>
        Array.from({ length: 3 * H }, (_, k) => (row ? from(recurrent, h, 1, k) : from(kernel, x, 0, k))),
      ) as [number[], number[]];
      h = h.map((before, k) => {
        const [z, r] = [k, H + k].map((at) => sigmoid(input[at]! + inside[at]!)) as [number, number];
        const n = Math.tanh(input[2 * H + k]! + r * inside[2 * H + k]!);
        return z * before + (1 - z) * n;
      });
    }
    return h;
  }).flat();
}

function layerOf(): RecurrentLayer {
  const layer = new RecurrentLayer({ cell: 'gru_after', units: H, recurrentInitializer: 'glorotUniform' });
  layer.build([null, T, E]);
  layer.setWeights([
    tf.tensor2d(KERNEL, [E, 3 * H]),
    tf.tensor2d(RECURRENT, [H, 3 * H]),
    tf.tensor2d(BIAS, [2, 3 * H]),
  ]);
  return layer;
}

test.each(['operations of tfjs', 'kernels'])('states and gradients by %s', async (by) => {
  if (by === 'kernels') await openSequences(compiledKernels);
  const layer = layerOf();
  const x = tf.tensor3d(X, [B, T, E]);
  const variables = layer.trainableWeights.map((w) => w.read() as tf.Variable);
  const { value, grads } = tf.variableGrads(
    () => tf.sum(tf.square(layer.call(x, {}))) as tf.Scalar,
    variables,
  );
  const last = [...layer.call(x, {}).dataSync()];
  byHand(KERNEL, RECURRENT, BIAS).forEach((h, i) => expect(last[i]).toBeCloseTo(h, 5));

  const loss = (...weights: Parameters<typeof byHand>): number =>
    byHand(...weights).reduce((sum, h) => sum + h * h, 0);
  expect(value.dataSync()[0]).toBeCloseTo(loss(KERNEL, RECURRENT, BIAS), 4);
  [KERNEL, RECURRENT, BIAS].forEach((weights, which) => {
    const gradient = grads[variables[which]!.name]!.dataSync();
    for (const k of [0, H + 1, 2 * H + 2, weights.length - 1]) {
      const at = (by: number): number => {
        const moved = [KERNEL, RECURRENT, BIAS].map((w, i) =>
          i === which ? w.map((v, j) => (j === k ? v + by : v)) : w,
        );
        return loss(...(moved as [number[], number[], number[]]));
      };
      expect(gradient[k]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 4);
    }
  });
});
