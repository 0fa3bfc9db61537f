/** @file What passages of the lesson `batch-norm` suppose besides: many features, layer norm, weights before a norm. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('batch-norm', {
  columns: {
    sizes: { N: 4, D: 2 },
    given: {
      ...{ z: ['z', 'N D'], gamma: ['\\gamma', 'D 1'], beta: ['\\beta', 'D 1'] },
      epsilon: ['\\varepsilon', '', 'share'],
    },
    forward: {
      mu: ['\\mu', 'sum(z[i, k] for i in range(N)) / N', 'k:D o:1'],
      s: ['s', 'sqrt(sum((z[i, k] - mu[k, 0])**2 for i in range(N)) / N + epsilon)', 'k:D o:1'],
      xhat: ['\\hat{x}', '(z[i, k] - mu[k, 0]) / s[k, 0]', 'i:N k:D'],
      y: ['y', 'gamma[k, 0] * xhat[i, k] + beta[k, 0]', 'i:N k:D'],
      L: ['L', 'norm(tanh(y))**2'],
    },
  },
  /** Layer norm: one example, all features. */
  rows: {
    sizes: { N: 2, D: 4 },
    given: {
      ...{ z: ['z', 'N D'], gamma: ['\\gamma', 'D 1'], beta: ['\\beta', 'D 1'], e: ['e', 'N D'] },
      epsilon: ['\\varepsilon', '', 'share'],
    },
    forward: {
      mu: ['\\mu', 'sum(z[i, k] for k in range(D)) / D', 'i:N o:1'],
      s: ['s', 'sqrt(sum((z[i, k] - mu[i, 0])**2 for k in range(D)) / D + epsilon)', 'i:N o:1'],
      xhat: ['\\hat{x}', '(z[i, k] - mu[i, 0]) / s[i, 0]', 'i:N k:D'],
      y: ['y', 'gamma[k, 0] * xhat[i, k] + beta[k, 0]', 'i:N k:D'],
      g: ['g', 'gamma[k, 0] * e[i, k]', 'i:N k:D'],
      L: ['L', 'sum(e[i, k] * y[i, k] for i in range(N) for k in range(D))'],
    },
  },
  /** Layer norm of one example by hand. */
  features: {
    sizes: { D: 4 },
    given: { z: ['z', 'D 1'], gamma: ['\\gamma', 'D 1'], beta: ['\\beta', 'D 1'], e: ['e', 'D 1'] },
    forward: {
      mu: ['\\mu', 'sum(z[k, 0] for k in range(D)) / D'],
      s: ['s', 'sqrt(sum((z[k, 0] - mu)**2 for k in range(D)) / D)'],
      xhat: ['\\hat{x}', '(z - mu) / s'],
      y: ['y', 'gamma * xhat + beta'],
      g: ['g', 'gamma * e'],
      L: ['L', 'sum(e[k, 0] * y[k, 0] for k in range(D))'],
    },
    numbers: { z: [1, 1, 5, 5], gamma: [1, 3, 1, 2], beta: [0, 0, 0, 0], e: [1, 2, 3, 6] },
  },
  /** A gradient at a right angle to the weights, of the length G over theirs. */
  turned: {
    sizes: { D: 2 },
    given: { w: ['w', 'D 1'], G: ['G', ''], eta: ['\\eta', '', 'positive'] },
    forward: {
      g: ['g', 'G * ((i == 0) * -w[1, 0] + (i == 1) * w[0, 0]) / norm(w)**2', 'i:D o:1'],
      after: ["w'", 'w - eta * g'],
    },
  },
  /** The same with weight decay. */
  decayed: {
    sizes: { D: 2 },
    given: {
      ...{ w: ['w', 'D 1'], G: ['G', ''], eta: ['\\eta', '', 'positive'] },
      lambda: ['\\lambda', '', 'positive'],
    },
    forward: {
      g: ['g', 'G * ((i == 0) * -w[1, 0] + (i == 1) * w[0, 0]) / norm(w)**2', 'i:D o:1'],
      after: ["w'", '(1 - eta * lambda) * w - eta * g'],
    },
  },
  /** The length at which growth and decay balance. */
  balance: {
    given: {
      ...{ G: ['G', '', 'positive'], eta: ['\\eta', '', 'positive'] },
      lambda: ['\\lambda', '', 'positive'],
    },
    forward: { length: ['\\lVert w \\rVert', '(eta**2 * G**2 / (2 * eta * lambda))**(1 / 4)'] },
  },
  /** A batch of one example. */
  alone: {
    sizes: { N: 1 },
    given: {
      ...{ z: ['z', 'N 1'], gamma: ['\\gamma', ''], beta: ['\\beta', ''], r: ['r', ''] },
      epsilon: ['\\varepsilon', '', 'share'],
    },
    forward: {
      mu: ['\\mu', 'sum(z[n, 0] for n in range(N)) / N'],
      s: ['s', 'sqrt(sum((z[n, 0] - mu)**2 for n in range(N)) / N + epsilon)'],
      xhat: ['\\hat{x}', '(z - mu) / s'],
      y: ['y', 'gamma * xhat + beta'],
      L: ['L', 'sum(r * y[n, 0] for n in range(N))'],
    },
  },
  /** Two examples, d on either side of their mean. */
  couple: {
    sizes: { N: 2 },
    given: {
      ...{ c: ['c', ''], d: ['d', ''], gamma: ['\\gamma', ''], beta: ['\\beta', ''] },
      epsilon: ['\\varepsilon', '', 'share'],
    },
    forward: {
      z_1: ['z_1', 'c - d'],
      z_2: ['z_2', 'c + d'],
      mu: ['\\mu', '(z_1 + z_2) / 2'],
      s: ['s', 'sqrt(((z_1 - mu)**2 + (z_2 - mu)**2) / 2 + epsilon)'],
      xhat: ['\\hat{x}', '((n == 0) * (z_1 - mu) + (n == 1) * (z_2 - mu)) / s', 'n:N o:1'],
      y_1: ['y_1', 'gamma * (z_1 - mu) / s + beta'],
      y_2: ['y_2', 'gamma * (z_2 - mu) / s + beta'],
      L: ['L', 'tanh(y_1) + y_1 * y_2'],
      g_1: ['g_1', '1 - tanh(y_1)**2 + y_2'],
      g_2: ['g_2', 'y_1'],
    },
  },
  /** A loss that the length of the weights does not change. */
  lengthless: {
    sizes: { D: 2 },
    given: { w: ['w', 'D 1'], c: ['c', '', 'positive'] },
    forward: {
      scaled: ['u', 'c * w'],
      there: ['L(cw) @ ', 'scaled[0, 0] / norm(scaled)'],
      here: ['L(w) @ ', 'w[0, 0] / norm(w)'],
      slopethere: [
        '\\nabla L(cw) @ ',
        '(i == 0) / norm(scaled) - scaled[0, 0] * scaled[i, 0] / norm(scaled)**3',
        'i:D o:1',
      ],
      slopehere: ['\\nabla L(w) @ ', '(i == 0) / norm(w) - w[0, 0] * w[i, 0] / norm(w)**3', 'i:D o:1'],
    },
  },
  folded: { given: { gamma: ['\\gamma', ''], s: ['s', ''] }, numbers: { gamma: 2, s: 4 } },
});
