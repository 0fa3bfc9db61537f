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
});
