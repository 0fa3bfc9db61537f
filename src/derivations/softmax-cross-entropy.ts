/** @file Softmax and cross-entropy over one column of logits, from a linear layer. */
import { define } from '../derive/derivation.ts';

export const softmaxCrossEntropy = define('softmax-cross-entropy', {
  sizes: { D: 3, K: 4 },
  largest: { D: 16, K: 16 },
  parameters: { W: ['W', 'K D'], b: ['b', 'K 1'] },
  given: { x: ['x', 'D 1'], y: ['y', 'K 1', 'one-hot'] },
  forward: {
    z: ['z', 'W @ x + b'],
    S: ['S', 'sum(exp(z[k, 0]) for k in range(K))'],
    p: ['p', 'exp(z) / S'],
    loss: ['L', '-sum(y[k, 0] * log(p[k, 0]) for k in range(K))'],
  },
  loss: 'loss',
  backward: {
    p: [['-y / p', 'chain-rule']],
    z: [
      ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
      ['p - y', 'one-hot'],
    ],
    W: [['dz @ x.T', 'linear-map']],
    b: [['dz', 'linear-map']],
    x: [['W.T @ dz', 'linear-map']],
  },
  claims: {
    lse: [
      'L',
      [
        ['-sum(y[k, 0] * log(p[k, 0]) for k in range(K))', 'definition'],
        ['log(S) - sum(y[k, 0] * z[k, 0] for k in range(K))', 'log-derivative'],
      ],
    ],
  },
});
