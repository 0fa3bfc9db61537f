/**
 * @file One convolution and two dense layers, as in question 1 of note 001: the map goes through f, is laid out as a
 * column row by row, and two linear maps read it. The sizes of map and kernel are chosen; the input is as large as they need.
 * "Convolution" is the cross-correlation of the field: the kernel is not flipped (Goodfellow et al. 2016, eq. 9.6).
 */
import { define } from '#derive/derivation.ts';

export const convDense = define('conv-dense', {
  sizes: { Q: 2, K: 3, H: 3, C: 2 },
  largest: { Q: 4, K: 4, H: 8, C: 8 },
  // where a line depends on both, that of the loss is looked up first
  choices: { loss: ['entropy', 'squares'], f: ['sigmoid', 'tanh', 'relu'] },
  parameters: {
    w: ['w', 'K K'],
    b: ['b', ''],
    W_1: ['W_1', 'H Q**2'],
    b_1: ['b_1', 'H 1'],
    W_2: ['W_2', 'C H'],
    b_2: ['b_2', 'C 1'],
  },
  given: {
    x: ['x', 'Q+K-1 Q+K-1'],
    y: { entropy: ['y', 'C 1', 'one-hot'], squares: ['y', 'C 1'] },
    eta: ['\\eta', '', 'positive'],
  },
  forward: {
    z: ['z', 'sum(w[u, v] * x[i + u, j + v] for u in range(K) for v in range(K)) + b', 'i:Q j:Q'],
    a: {
      sigmoid: ['a', 'sigmoid(z)'],
      tanh: ['a', 'tanh(z)'],
      relu: ['a', 'max(z, 0)'],
    },
    // row after row: entry (i, j) of the map is entry Q i + j of the column
    c: ['c', 'sum((k == Q * i + j) * a[i, j] for i in range(Q) for j in range(Q))', 'k:Q**2 l:1'],
    s: ['s', 'W_1 @ c + b_1'],
    h: {
      sigmoid: ['h', 'sigmoid(s)'],
      tanh: ['h', 'tanh(s)'],
      relu: ['h', 'max(s, 0)'],
    },
    o: ['o', 'W_2 @ h + b_2'],
    yhat: {
      entropy: ['\\hat{y}', 'softmax(o)'],
      sigmoid: ['\\hat{y}', 'sigmoid(o)'],
      tanh: ['\\hat{y}', 'tanh(o)'],
      relu: ['\\hat{y}', 'max(o, 0)'],
    },
    loss: {
      entropy: ['L', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(C))'],
      squares: ['L', 'sum((yhat[k, 0] - y[k, 0])**2 for k in range(C)) / C'],
    },
  },
  loss: 'loss',
  opening: 'dw',
  backward: {
    yhat: {
      entropy: [['-y / yhat', 'chain-rule']],
      squares: [['2 * (yhat - y) / C', 'chain-rule']],
    },
    o: {
      entropy: [
        ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
        ['yhat - y', 'sums-to-one'],
      ],
      sigmoid: [
        ['dyhat * sigmoid(o) * (1 - sigmoid(o))', 'sigmoid-slope'],
        ['dyhat * yhat * (1 - yhat)', 'substitution'],
      ],
      tanh: [
        ['dyhat * (1 - tanh(o)**2)', 'tanh-slope'],
        ['dyhat * (1 - yhat**2)', 'substitution'],
      ],
      relu: [['dyhat * (o > 0)', 'relu-slope']],
    },
    W_2: [['do @ h.T', 'linear-map']],
    b_2: [['do', 'linear-map']],
    h: [['W_2.T @ do', 'linear-map']],
    s: {
      sigmoid: [
        ['dh * sigmoid(s) * (1 - sigmoid(s))', 'sigmoid-slope'],
        ['dh * h * (1 - h)', 'substitution'],
      ],
      tanh: [
        ['dh * (1 - tanh(s)**2)', 'tanh-slope'],
        ['dh * (1 - h**2)', 'substitution'],
      ],
      relu: [['dh * (s > 0)', 'relu-slope']],
    },
    W_1: [['ds @ c.T', 'linear-map']],
    b_1: [['ds', 'linear-map']],
    c: [['W_1.T @ ds', 'linear-map']],
    a: [
      ['[i, j] sum((k == Q * i + j) * dc[k, 0] for k in range(Q**2))', 'sum-over-paths'],
      ['[i, j] dc[Q * i + j, 0]', 'substitution'],
    ],
    z: {
      sigmoid: [
        ['da * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['da * a * (1 - a)', 'substitution'],
      ],
      tanh: [
        ['da * (1 - tanh(z)**2)', 'tanh-slope'],
        ['da * (1 - a**2)', 'substitution'],
      ],
      relu: [['da * (z > 0)', 'relu-slope']],
    },
    // the second form runs over the window of the input instead of the map
    w: [
      ['[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))', 'sum-over-paths'],
      [
        '[u, v] sum(dz[m - u, n - v] * x[m, n] for m in range(u, u + Q) for n in range(v, v + Q))',
        'same-sum',
      ],
    ],
    b: [['sum(dz[i, j] for i in range(Q) for j in range(Q))', 'sum-over-paths']],
    // over the outputs that saw the entry; over the kernel; over the kernel turned by 180°
    x: [
      [
        '[m, n] sum(dz[i, j] * w[m - i, n - j] for i in range(max(0, m - K + 1), min(Q, m + 1)) for j in range(max(0, n - K + 1), min(Q, n + 1)))',
        'sum-over-paths',
      ],
      [
        '[m, n] sum(w[u, v] * dz[m - u, n - v] for u in range(max(0, m - Q + 1), min(K, m + 1)) for v in range(max(0, n - Q + 1), min(K, n + 1)))',
        'same-sum',
      ],
      [
        '[m, n] sum(w[K - 1 - p, K - 1 - q] * dz[m + p - K + 1, n + q - K + 1] for p in range(max(0, K - 1 - m), min(K, Q + K - 1 - m)) for q in range(max(0, K - 1 - n), min(K, Q + K - 1 - n)))',
        'same-sum',
      ],
    ],
  },
  claims: {
    // the two corners of the kernel meet opposite corners of the input
    first: [
      '\\frac{\\partial L}{\\partial w_{0,0}}',
      [
        ['dw[0, 0]', 'definition'],
        ['sum(dz[i, j] * x[i, j] for i in range(Q) for j in range(Q))', 'substitution'],
      ],
    ],
    last: [
      '\\frac{\\partial L}{\\partial w_{K-1,K-1}}',
      [
        ['dw[K - 1, K - 1]', 'definition'],
        ['sum(dz[i, j] * x[i + K - 1, j + K - 1] for i in range(Q) for j in range(Q))', 'substitution'],
      ],
    ],
    // only one output sees the corner of the input
    corner: [
      '\\frac{\\partial L}{\\partial x_{0,0}}',
      [
        ['dx[0, 0]', 'definition'],
        ['w[0, 0] * dz[0, 0]', 'substitution'],
      ],
    ],
    // the layer is linear in w and in x: three sums over three shapes are one number
    paired: [
      'S',
      [
        ['sum(dz[i, j] * (z[i, j] - b) for i in range(Q) for j in range(Q))', 'definition'],
        ['sum(w[u, v] * dw[u, v] for u in range(K) for v in range(K))', 'same-sum'],
        ['sum(x[m, n] * dx[m, n] for m in range(Q + K - 1) for n in range(Q + K - 1))', 'same-sum'],
      ],
    ],
    w_new: ["w'", [['w - eta * dw', 'definition']]],
    b_new: [
      "b'",
      [
        ['b - eta * db', 'definition'],
        ['b - eta * sum(dz[i, j] for i in range(Q) for j in range(Q))', 'substitution'],
      ],
    ],
    W_1_new: [
      "W_1'",
      [
        ['W_1 - eta * dW_1', 'definition'],
        ['W_1 - eta * ds @ c.T', 'substitution'],
      ],
    ],
  },
  jacobians: {
    J_s: ['\\frac{\\partial s}{\\partial c^{\\top}}', [['W_1', 'linear-map']], 's', 'c'],
    J_o: {
      sigmoid: [
        '\\frac{\\partial o}{\\partial c^{\\top}}',
        [['W_2 @ diag(h * (1 - h)) @ W_1', 'chain-rule']],
        'o',
        'c',
      ],
      tanh: [
        '\\frac{\\partial o}{\\partial c^{\\top}}',
        [['W_2 @ diag(1 - h**2) @ W_1', 'chain-rule']],
        'o',
        'c',
      ],
      relu: [
        '\\frac{\\partial o}{\\partial c^{\\top}}',
        [['W_2 @ diag(s > 0) @ W_1', 'chain-rule']],
        'o',
        'c',
      ],
    },
  },
  kinks: { relu: ['z', 's', 'o'], sigmoid: [], tanh: [] },
  presets: {
    stroke: {
      sizes: { Q: 2, K: 3, H: 3, C: 2 },
      given: {
        x: [
          [0.1, 0.9, 0.1, 0.1],
          [0.1, 0.9, 0.1, 0.1],
          [0.1, 0.9, 0.9, 0.1],
          [0.1, 0.1, 0.1, 0.1],
        ],
        w: [
          [0.5, 0.1, -0.5],
          [0.5, 0.2, -0.5],
          [0.5, 0.1, -0.5],
        ],
        b: -0.2,
        W_1: [
          [0.8, -0.4, 0.5, -0.6],
          [-0.5, 0.9, -0.3, 0.7],
          [0.4, 0.6, -0.8, -0.2],
        ],
        b_1: [[0.1], [-0.1], [0.2]],
        W_2: [
          [0.7, -0.9, 0.4],
          [-0.6, 0.8, -0.5],
        ],
        b_2: [[0.1], [-0.1]],
        y: [[0], [1]],
        eta: 0.5,
      },
    },
  },
});
