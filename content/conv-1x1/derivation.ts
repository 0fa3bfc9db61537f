/**
 * @file Two 1 × 1 convolutions, a function between them, and the mean over all places: one block of a network in network
 * (Lin et al. 2013). A map is one row of N places, row after row of the picture: nothing here looks at neighbours.
 */
import { define } from '#derive/derivation.ts';

export const conv1x1 = define('conv-1x1', {
  sizes: { C: 3, F: 2, K: 2, N: 4 },
  largest: { C: 6, F: 6, K: 6, N: 9 },
  choices: { f: ['relu', 'tanh'] },
  parameters: {
    W_1: ['W_1', 'F C'],
    b_1: ['b_1', 'F 1'],
    W_2: ['W_2', 'K F'],
    b_2: ['b_2', 'K 1'],
  },
  given: {
    x: ['x', 'C N'],
    y: ['y', 'K 1', 'one-hot'],
  },
  forward: {
    z: ['z', 'sum(W_1[f, c] * x[c, k] for c in range(C)) + b_1[f, 0]', 'f:F k:N'],
    a: {
      relu: ['a', 'max(z, 0)'],
      tanh: ['a', 'tanh(z)'],
    },
    o: ['o', 'sum(W_2[m, f] * a[f, k] for f in range(F)) + b_2[m, 0]', 'm:K k:N'],
    s: ['s', 'sum(o[m, k] for k in range(N)) / N', 'm:K l:1'],
    yhat: ['\\hat{y}', 'softmax(s)'],
    loss: ['L', '-sum(y[m, 0] * log(yhat[m, 0]) for m in range(K))'],
  },
  asides: {
    one: ['\\mathbf{1}', '1', 'k:N l:1'],
    // the places in the opposite order: one permutation of them
    P: ['P', '(k + l == N - 1)', 'k:N l:N'],
    // the whole map as one column, channel after channel, and what the layer without its bias makes of it
    v: ['v', 'sum((q == N * c + k) * x[c, k] for c in range(C) for k in range(N))', 'q:C*N l:1'],
    t: [
      't',
      'sum((p == N * f + k) * (z[f, k] - b_1[f, 0]) for f in range(F) for k in range(N))',
      'p:F*N l:1',
    ],
    // place p − N f of filter f is connected with the same place of every channel, and with no other
    D: [
      'D',
      'sum((0 <= p - N * f) * (p - N * f < N) * (p - N * f == q - N * c) * W_1[f, c] for f in range(F) for c in range(C))',
      'p:F*N q:C*N',
    ],
  },
  loss: 'loss',
  opening: 'dW_1',
  backward: {
    yhat: [['-y / yhat', 'chain-rule']],
    s: [
      ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
      ['yhat - y', 'sums-to-one'],
    ],
    o: [['[m, k] ds[m, 0] / N', 'linear-map']],
    W_2: [
      ['[m, f] sum(do[m, k] * a[f, k] for k in range(N))', 'sum-over-paths'],
      ['[m, f] ds[m, 0] * sum(a[f, k] for k in range(N)) / N', 'substitution'],
    ],
    b_2: [
      ['[m, l] sum(do[m, k] for k in range(N))', 'sum-over-paths'],
      ['[m, l] ds[m, 0]', 'substitution'],
    ],
    a: [['[f, k] sum(W_2[m, f] * do[m, k] for m in range(K))', 'sum-over-paths']],
    z: {
      relu: [['da * (z > 0)', 'relu-slope']],
      tanh: [
        ['da * (1 - tanh(z)**2)', 'tanh-slope'],
        ['da * (1 - a**2)', 'substitution'],
      ],
    },
    W_1: [['[f, c] sum(dz[f, k] * x[c, k] for k in range(N))', 'sum-over-paths']],
    b_1: [['[f, l] sum(dz[f, k] for k in range(N))', 'sum-over-paths']],
    x: [['[c, k] sum(W_1[f, c] * dz[f, k] for f in range(F))', 'sum-over-paths']],
  },
  claims: {
    product: [
      'z',
      [
        ['z', 'definition'],
        ['W_1 @ x + b_1 @ one.T', 'same-sum'],
      ],
    ],
    product_W: [
      '\\frac{\\partial L}{\\partial W_1}',
      [
        ['dW_1', 'definition'],
        ['dz @ x.T', 'same-sum'],
      ],
    ],
    product_b: [
      '\\frac{\\partial L}{\\partial b_1}',
      [
        ['db_1', 'definition'],
        ['dz @ one', 'same-sum'],
      ],
    ],
    product_x: [
      '\\frac{\\partial L}{\\partial x}',
      [
        ['dx', 'definition'],
        ['W_1.T @ dz', 'same-sum'],
      ],
    ],
    // a dense layer on the whole map that does the same
    dense: [
      't',
      [
        ['t', 'definition'],
        ['D @ v', 'same-sum'],
      ],
    ],
    // other places, the same numbers
    moved: [
      'z\\,P',
      [
        ['z @ P', 'definition'],
        ['W_1 @ (x @ P) + b_1 @ one.T', 'substitution'],
      ],
    ],
    shuffled: [
      '\\frac{\\partial L}{\\partial W_1}',
      [
        ['dW_1', 'definition'],
        ['(dz @ P) @ (x @ P).T', 'algebra'],
      ],
    ],
    // with no function between them, two such layers are one
    collapse: [
      'W_2\\,(W_1\\, x)',
      [
        ['W_2 @ (W_1 @ x)', 'definition'],
        ['W_2 @ W_1 @ x', 'algebra'],
      ],
    ],
    // the mean may be taken before the last layer: N times less to multiply
    early: [
      's',
      [
        ['s', 'definition'],
        ['W_2 @ (a @ one / N) + b_2', 'algebra'],
      ],
    ],
  },
  kinks: { relu: ['z'], tanh: [] },
  presets: {
    'four-pixels': {
      sizes: { C: 3, F: 2, K: 2, N: 4 },
      given: {
        // red, green, grey and dark
        x: [
          [0.9, 0.1, 0.6, 0.1],
          [0.2, 0.8, 0.6, 0.1],
          [0.1, 0.2, 0.5, 0.2],
        ],
        W_1: [
          [0.8, -0.6, -0.3],
          [0.3, 0.6, 0.1],
        ],
        b_1: [-0.1, 0.05],
        W_2: [
          [0.9, -0.4],
          [-0.5, 0.7],
        ],
        b_2: [0.1, -0.1],
        y: [1, 0],
      },
    },
    'one-place': {
      sizes: { C: 3, F: 2, K: 2, N: 1 },
      given: {
        x: [[0.9], [0.2], [0.1]],
        W_1: [
          [0.8, -0.6, -0.3],
          [0.3, 0.6, 0.1],
        ],
        b_1: [-0.1, 0.05],
        W_2: [
          [0.9, -0.4],
          [-0.5, 0.7],
        ],
        b_2: [0.1, -0.1],
        y: [1, 0],
      },
    },
  },
});
