/** @file What passages of the lesson `softmax-cross-entropy` suppose besides: single entries, and the exercises. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('softmax-cross-entropy', {
  /** Two different classes i and j, and the rest of the sum. */
  different: {
    given: { z_i: ['z_i', ''], z_j: ['z_j', ''], rest: ['R', '', 'positive'] },
    forward: {
      S: ['S', 'exp(z_i) + exp(z_j) + rest'],
      p_i: ['p_i', 'exp(z_i) / S'],
      p_j: ['p_j', 'exp(z_j) / S'],
    },
  },
  column: {
    sizes: { K: 3 },
    given: { z: ['z', 'K 1'] },
    forward: {
      S: ['S', 'sum(exp(z[k, 0]) for k in range(K))'],
      p: ['p', 'exp(z) / S'],
      logp: ['\\log p', 'log(p)'],
    },
  },
  /** Exercise 2: three classes, the last is right. */
  three: {
    sizes: { K: 3, D: 2 },
    given: { W: ['W', 'K D'], x: ['x', 'D 1'], b: ['b', 'K 1'], y: ['y', 'K 1'] },
    forward: {
      z: ['z', 'W @ x + b'],
      p: ['p', 'softmax(z)'],
      J: ['J', 'diag(p) - p @ p.T'],
      L: ['L', '-sum(y[k, 0] * log(p[k, 0]) for k in range(K))'],
    },
    numbers: {
      W: [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      x: [1, -2],
      b: [Math.log(0.6) - 1, Math.log(0.3) + 2, Math.log(0.1) + 1],
      y: [0, 0, 1],
    },
  },
  smoothed: {
    sizes: { K: 3 },
    given: {
      z: ['z', 'K 1'],
      y: ['y', 'K 1', 'one-hot'],
      epsilon: ['\\varepsilon', '', 'share'],
    },
    forward: {
      q: ['q', '(1 - epsilon) * y + epsilon / K'],
      S: ['S', 'sum(exp(z[k, 0]) for k in range(K))'],
      p: ['p', 'exp(z) / S'],
      L: ['L', '-sum(q[k, 0] * log(p[k, 0]) for k in range(K))'],
    },
  },
  two: {
    sizes: { D: 3 },
    given: { w_0: ['w_0', 'D 1'], w_1: ['w_1', 'D 1'], x: ['x', 'D 1'], y: ['y', '', 'binary'] },
    forward: {
      z_0: ['z_0', 'sum(w_0[i, 0] * x[i, 0] for i in range(D))'],
      z_1: ['z_1', 'sum(w_1[i, 0] * x[i, 0] for i in range(D))'],
      p_0: ['p_0', 'exp(z_0) / (exp(z_0) + exp(z_1))'],
      p_1: ['p_1', 'exp(z_1) / (exp(z_0) + exp(z_1))'],
      L: ['L', '-y * log(p_0) - (1 - y) * log(p_1)'],
    },
  },
  batch: {
    sizes: { K: 3, D: 2, N: 4 },
    given: { W: ['W', 'K D'], X: ['X', 'D N'], b: ['b', 'K 1'], Y: ['Y', 'K N', 'one-hot'] },
    forward: {
      Z: ['Z', 'W @ X + b @ ones(N).T'],
      P: ['P', 'exp(Z[k, n]) / sum(exp(Z[l, n]) for l in range(K))', 'k:K n:N'],
      L: ['L', '-sum(Y[k, n] * log(P[k, n]) for k in range(K) for n in range(N)) / N'],
    },
  },
  masked: {
    sizes: { T: 5 },
    cell: { given: { m: ['m_{#}', '', 'binary'], l: ['L_{#}', ''] } },
    forward: { L: ['L', 'sum(m[n] * l[n] for n in range(1, T + 1)) / sum(m[n] for n in range(1, T + 1))'] },
  },
});
