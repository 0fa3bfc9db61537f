/** @file What passages of the lesson `residual-highway` suppose besides: one block, and one highway layer. */
import { suppose } from '#prose/supposed.ts';

const block = {
  sizes: { H: 2, M: 3 },
  choices: { phi: ['tanh'] },
  given: {
    x: ['x', 'H 1'],
    W_1: ['W_1', 'M H'],
    b_1: ['b_1', 'M 1'],
    W_2: ['W_2', 'H M'],
    b_2: ['b_2', 'H 1'],
    G: ['G', 'H 1'],
  },
  forward: {
    z: ['z', 'W_1 @ x + b_1'],
    a: ['a', 'tanh(z)'],
    y: ['y', 'x + W_2 @ a + b_2'],
    L: ['L', 'sum(G[i, 0] * y[i, 0] for i in range(H))'],
  },
} as const;
const off = {
  W_2: [
    [0, 0, 0],
    [0, 0, 0],
  ],
  b_2: [0, 0],
} as const;

const layer = {
  choices: { phi: ['tanh'] },
  forward: {
    z_n: ['z_n', 'W_n @ x + b_n'],
    n: ['n', 'tanh(z_n)'],
    z_u: ['z_u', 'W_u @ x + b_u'],
    u: ['u', 'sigmoid(z_u)'],
    y: ['y', 'u * n + (1 - u) * x'],
    L: ['L', 'sum(G[i, 0] * y[i, 0] for i in range(H))'],
  },
  given: {
    x: ['x', 'H 1'],
    W_n: ['W_n', 'H H'],
    W_u: ['W_u', 'H H'],
    b_n: ['b_n', 'H 1'],
    b_u: ['b_u', 'H 1'],
    G: ['G', 'H 1'],
  },
} as const;

export const supposed = suppose('residual-highway', {
  block,
  /** All weights and biases of the block are 0. */
  idle: {
    ...block,
    numbers: {
      ...off,
      W_1: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      b_1: [0, 0, 0],
    },
  },
  /** Only W_2 and b_2 are. */
  asleep: { ...block, numbers: off },
  layer: { ...layer, sizes: { H: 3 } },
  /** One unit with n = −0.5 and u = 0.2. */
  unit: {
    ...{ ...layer, sizes: { H: 1 } },
    numbers: {
      ...{ x: [0.5], G: [1], W_n: [[1]], W_u: [[1]] },
      ...{ b_n: [Math.atanh(-0.5) - 0.5], b_u: [Math.log(0.25) - 0.5] },
    },
  },
  /** Bias of a gate that keeps half of the gradient over 20 layers. */
  half: {
    given: { b_u: ['b_u', ''] },
    forward: { u: ['u', 'sigmoid(b_u)'] },
    numbers: { b_u: Math.log(2 ** (1 / 20) - 1) },
  },
});
