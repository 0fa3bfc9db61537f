/** @file Logistic regression over N examples, rows of X: the sign of likelihood and of loss (note 003, section 7). */
import { define } from '../derive/derivation.ts';

export const logisticRegression = define('logistic-regression', {
  sizes: { N: 4, D: 3 },
  largest: { N: 32, D: 16 },
  parameters: { theta: ['\\theta', 'D 1'] },
  given: { X: ['X', 'N D'], y: ['y', 'N 1', 'binary'] },
  forward: {
    z: ['z', 'X @ theta'],
    f: ['f', 'sigmoid(z)'],
    ell: ['\\ell', 'sum(y[n, 0] * log(f[n, 0]) + (1 - y[n, 0]) * log(1 - f[n, 0]) for n in range(N))'],
    loss: ['L', '-ell'],
  },
  loss: 'loss',
  backward: {
    f: [['(1 - y) / (1 - f) - y / f', 'chain-rule']],
    z: [
      ['df * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
      ['df * f * (1 - f)', 'substitution'],
      ['f - y', 'substitution'],
    ],
    theta: [
      ['X.T @ dz', 'linear-map'],
      ['X.T @ (f - y)', 'substitution'],
    ],
    X: [['dz @ theta.T', 'linear-map']],
  },
});
