/** @file What passages of the lesson `logistic-regression` suppose besides: one example, and labels −1 and 1. */
import { suppose } from '#prose/supposed.ts';

const one = {
  sizes: { D: 3 },
  given: { theta: ['\\theta', 'D 1'], x: ['x', 'D 1'], y: ['y', '', 'binary'] },
  forward: {
    z: ['z', 'sum(theta[i, 0] * x[i, 0] for i in range(D))'],
    f: ['f', 'sigmoid(z)'],
    P: ['P', 'f**y * (1 - f)**(1 - y)'],
    ell: ['\\ell', 'log(P)'],
    L: ['L', '-ell'],
  },
} as const;

export const supposed = suppose('logistic-regression', {
  one,
  /** The same with the label 1, and with 0. */
  positive: { ...one, numbers: { y: 1 } },
  negative: { ...one, numbers: { y: 0 } },
  /** The six points of the page, all weights 0. */
  start: {
    sizes: { N: 6 },
    given: { a: ['x_1', 'N 1'], b: ['x_2', 'N 1'], theta: ['\\theta', ''] },
    forward: {
      z: ['z', 'theta * (a + b)'],
      f: ['f', 'sigmoid(z)'],
      P: ['P', 'prod(f[n, 0] for n in range(N))'],
      pull: [
        '\\tfrac14 \\cdot \\tfrac12 \\sum_n (x_{n1} + x_{n2})^2',
        'sum(f[n, 0] * (1 - f[n, 0]) * (a[n, 0] + b[n, 0])**2 / 2 for n in range(N))',
      ],
    },
    numbers: { a: [0, 1, 2, 2, 1, 3], b: [0, 0, 2, 1, 2, 2], theta: 0 },
  },
  /** A direction in the space of the weights, and how the loss curves along it. */
  curved: {
    sizes: { N: 6, D: 3 },
    given: { X: ['X', 'N D'], theta: ['\\theta', 'D 1'], v: ['v', 'D 1'] },
    forward: {
      f: ['f', 'sigmoid(X @ theta)'],
      curvature: ['\\nabla^2 L', 'X.T @ diag(f * (1 - f)) @ X'],
    },
  },
  /** One example with x = 1 and y = 1: the weight as it flows downhill. */
  flow: {
    given: { theta: ['\\theta', ''] },
    forward: { L: ['L', 'log(1 + exp(-theta))'], rate: ['d\\theta/dt', 'sigmoid(-theta)'] },
  },
  /** Labels −1 and 1: the loss reads the margins. */
  margins: {
    sizes: { T: 4, D: 2 },
    given: { theta: ['\\theta', 'D 1'], c: ['c', '', 'positive'] },
    cell: {
      given: { x: ['x_{#}', 'D 1'], s: ['s_{#}', ''] },
      forward: { z: ['z_{#}', 'sum(theta[i, 0] * x[i, 0] for i in range(D))'] },
    },
    forward: {
      L: ['L', 'sum(log(1 + exp(-s[n] * z[n])) for n in range(1, T + 1))'],
      longer: [
        'L(c\\,\\theta)',
        'sum(log(1 + exp(-s[n] * sum(c * theta[i, 0] * x[n][i, 0] for i in range(D)))) for n in range(1, T + 1))',
      ],
    },
  },
  /** So sure that f rounds to 1 in float32. */
  sure: { given: { z: ['z', ''] }, forward: { f: ['f', 'sigmoid(z)'] }, numbers: { z: 30 } },
});
