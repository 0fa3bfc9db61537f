/** @file What passages of the lesson `activations` suppose besides: a unit that sees many inputs, the exercises. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('activations', {
  /** One ReLU unit at the inputs x_1 … x_T, each with what comes back to it. */
  unit: {
    sizes: { T: 4, D: 2 },
    given: { w: ['w', 'D 1'], b: ['b', ''] },
    cell: {
      given: { x: ['x_{#}', 'D 1'], g: ['g_{#}', ''] },
      forward: { z: ['z_{#}', 'w.T @ x + b'], h: ['h_{#}', 'max(z, 0)'] },
    },
    forward: { L: ['L', 'sum(g[k] * h[k] for k in range(1, T + 1))'] },
    kinks: ['z'],
  },
  /** Exercise 2: where the slopes of tanh and of the sigmoid are the same. */
  crossing: {
    forward: { c: ['c', '(1 + sqrt(3)) / 2'], z: ['z', '2 * log(c + sqrt(c**2 - 1))'], k: ['k', '4'] },
  },
  /** Exercise 4, part c: a leaky unit with three inputs. */
  leak: {
    sizes: { H: 3 },
    given: { w: ['w', ''], b: ['b', ''], a: ['a', ''], x: ['x', 'H 1'], y: ['y', 'H 1'] },
    forward: {
      z: ['z', 'w * x + b'],
      h: ['h', 'z * (z > 0) + a * z * (z < 0)'],
      L: ['L', 'sum((h[k, 0] - y[k, 0])**2 / 2 for k in range(H)) / 3'],
    },
    numbers: { w: -1, b: 0.5, a: 0.1, x: [1, 2, 3], y: [1, 1, 1] },
  },
  /** Exercise 7: one output of two. */
  outputs: {
    sizes: { H: 2 },
    given: { w: ['w', 'H 1'], h: ['h', 'H 1'], g: ['g', ''] },
    forward: { o: ['o', 'sum(w[j, 0] * h[j, 0] for j in range(H))'], L: ['L', 'g * o'] },
    numbers: { h: [0.5, 0.25] },
  },
  /** Exercise 8: the ELU where its inputs are negative. */
  elu: {
    sizes: { H: 5 },
    given: { alpha: ['\\alpha', '', 'positive'], p: ['p', 'H 1', 'positive'], g: ['g', 'H 1'] },
    forward: {
      z: ['z', '-p'],
      h: ['h', 'z * (z > 0) + alpha * (exp(z) - 1) * (z < 0)'],
      L: ['L', 'sum(g[k, 0] * h[k, 0] for k in range(H))'],
    },
  },
  /** The quotient of the hyperbolic sine and cosine, doubled. */
  quotient: {
    given: { z: ['z', ''] },
    forward: {
      s: ['s', 'exp(z) - exp(-z)'],
      c: ['c', 'exp(z) + exp(-z)'],
      rises: ["s' @ ", 'exp(z) + exp(-z)'],
      falls: ["c' @ ", 'exp(z) - exp(-z)'],
    },
  },
  /** A leaky unit on its negative side. */
  below: {
    sizes: { H: 3 },
    given: { a: ['a', '', 'positive'], p: ['p', 'H 1', 'positive'] },
    forward: { z: ['z', '-p'], h: ['h', 'z * (z > 0) + a * z * (z < 0)'] },
  },
});
