/** @file What passages of the lesson `two-layer` suppose besides: one unit, random weights, a batch of rows, a small graph. */
import { suppose } from '#prose/supposed.ts';

/**
 * Two inputs in M examples; the weights are s or −s, each sign as likely as the other and independent: all four cases.
 * Means over them and over the examples are exact.
 */
const signs = {
  sizes: { I: 2, M: 3 },
  given: { x: ['x', 'M I'], s: ['s', '', 'positive'] },
  forward: {
    nin: ['n_{\\text{in}}', 'I'],
    meanz: [
      '\\operatorname{E} z^2',
      'sum((s * ((2 * a - 1) * x[m, 0] + (2 * b - 1) * x[m, 1]))**2 for a in range(2) for b in range(2) for m in range(M)) / (4 * M)',
    ],
    pairs: [
      '\\operatorname{E}[w_i w_l] @ i,l',
      'sum(s**2 * (2 * (a * (i == 0) + b * (i == 1)) - 1) * (2 * (a * (l == 0) + b * (l == 1)) - 1) for a in range(2) for b in range(2)) / 4',
      'i:I l:I',
    ],
    inputs: ['\\operatorname{E}[x_i x_l] @ i,l', 'sum(x[m, i] * x[m, l] for m in range(M)) / M', 'i:I l:I'],
    squares: ['\\operatorname{E} x_i^2 @ i', 'sum(x[m, i]**2 for m in range(M)) / M', 'i:I k:1'],
    average: ['\\overline{\\operatorname{E} x^2}', 'sum(squares[i, 0] for i in range(I)) / I'],
    meanh: [
      '\\operatorname{E} h^2',
      'sum(max(s * ((2 * a - 1) * x[m, 0] + (2 * b - 1) * x[m, 1]), 0)**2 for a in range(2) for b in range(2) for m in range(M)) / (4 * M)',
    ],
    meanmax: ['\\operatorname{E}[\\max(z, 0)^2]', 'meanh'],
  },
} as const;

export const supposed = suppose('two-layer', {
  /** A unit that says yes or no. */
  step: {
    given: { w_1: ['w_1', ''], w_2: ['w_2', ''], b: ['b', ''], x_1: ['x_1', ''], x_2: ['x_2', ''] },
    forward: { yhat: ['\\hat{y}', '(w_1 * x_1 + w_2 * x_2 + b > 0)'] },
  },
  /** Exclusive or by two ReLU units. */
  xor: {
    given: { x_1: ['x_1', '', 'positive'], x_2: ['x_2', '', 'positive'] },
    forward: {
      h_1: ['h_1', 'max(x_1 + x_2 - 0.5, 0)'],
      h_2: ['h_2', 'max(x_1 + x_2 - 1.5, 0)'],
      yhat: ['\\hat{y}', '2 * h_1 - 6 * h_2'],
    },
  },
  signs,
  /** One unit in words of its weights and inputs, and what comes back to an input from all units. */
  unit: {
    sizes: { I: 3, J: 2 },
    given: { w: ['w', 'J I'], x: ['x', 'I 1'], g: ['\\delta', 'J 1'] },
    forward: { L: ['L', 'sum(g[j, 0] * w[j, i] * x[i, 0] for i in range(I) for j in range(J))'] },
  },
  single: {
    sizes: { I: 3 },
    given: { w: ['w', 'I 1'], x: ['x', 'I 1'] },
    forward: { z: ['z', 'sum(w[i, 0] * x[i, 0] for i in range(I))'] },
  },
  /** The starts that keep the mean square forward, back, between both, and through ReLU. */
  forward: {
    given: { n: ['n_{\\text{in}}', '', 'positive'] },
    forward: { s: ['s', 'sqrt(1 / n)'], q: ['q', 's'] },
  },
  back: { given: { n: ['n_{\\text{out}}', '', 'positive'] }, forward: { s: ['s', 'sqrt(1 / n)'] } },
  glorot: {
    given: { m: ['n_{\\text{in}}', '', 'positive'], n: ['n_{\\text{out}}', '', 'positive'] },
    forward: { limit: ['r', 'sqrt(6 / (m + n))'], s: ['s', 'limit / sqrt(3)'] },
  },
  he: { given: { n: ['n_{\\text{in}}', '', 'positive'] }, forward: { s: ['s', 'sqrt(1 / (n / 2))'] } },
  /** Examples are rows; H is the hidden layer. */
  rows: {
    sizes: { N: 4, D: 2, J: 3, K: 2 },
    given: {
      X: ['X', 'N D'],
      W_1: ['W_1', 'D J'],
      b_1: ['b_1', '1 J'],
      W_2: ['W_2', 'J K'],
      b_2: ['b_2', '1 K'],
      Y: ['Y', 'N K', 'one-hot-rows'],
    },
    forward: {
      Z: ['Z', 'X @ W_1 + ones(N) @ b_1'],
      hidden: ['H', 'max(Z, 0)'],
      O: ['O', 'hidden @ W_2 + ones(N) @ b_2'],
      P: ['P', 'exp(O[n, k]) / sum(exp(O[n, l]) for l in range(K))', 'n:N k:K'],
      // what arrives at the two layers, given by hand: the loss is the sum of its products
      L: ['L', '-sum(Y[n, k] * log(P[n, k]) for n in range(N) for k in range(K)) / N'],
      delta_2: ['\\Delta_2', '(P - Y) / N'],
      delta_1: ['\\Delta_1', '(delta_2 @ W_2.T) * (Z > 0)'],
    },
    kinks: ['Z'],
  },
  layers: { given: { n: ['n', ''], s: ['s', ''] }, numbers: { n: 400, s: 1 / 20 } },
  small: { given: { n: ['n', ''], s: ['s', ''] }, numbers: { n: 400, s: 0.01 } },
  graph: {
    given: { x: ['x', ''], y: ['y', ''], z: ['z', ''] },
    forward: {
      p: ['p', 'x * y'],
      q: ['q', 'p + z'],
      m: ['m', 'max(x, z)'],
      f: ['f', 'q * m'],
    },
    numbers: { x: 3, y: -1, z: 2 },
  },
  /** The first exercise, with the step of its part (c). */
  moved: {
    sizes: { H: 2 },
    given: { W_1: ['W_1', 'H H'], x: ['x', 'H 1'], W_2: ['W_2', 'H 1'], y: ['y', ''] },
    forward: {
      h: ['h', 'sigmoid(W_1 @ x)'],
      z: ['z_2', 'sum(W_2[j, 0] * h[j, 0] for j in range(H))'],
      yhat: ['\\hat{y}', 'sigmoid(z)'],
      weights: ["W_2' @ ", 'W_2 - (yhat - y) * h'],
      bias: ["b_2' @ ", 'y - yhat'],
      after: ["z_2' @ ", 'sum(weights[j, 0] * h[j, 0] for j in range(H)) + bias'],
      loss: ["L' @ ", '-log(1 - sigmoid(after))'],
    },
    numbers: {
      W_1: [
        [Math.log(3), 0],
        [0, -Math.log(3)],
      ],
      W_2: [2 * Math.log(3), -2 * Math.log(3)],
      x: [1, 1],
      y: 0,
    },
  },
});
