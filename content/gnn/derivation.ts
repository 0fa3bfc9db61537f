/**
 * @file A graph convolutional network of two layers (Kipf and Welling 2017, equations 2 and 9), which tells for each node
 * of a graph which of two camps it belongs to, from a few nodes whose camp is known (m). A says who is joined to whom.
 * symmetric: that of the paper; mean: the mean over a node and its neighbours; sum: no division (GIN with eps = 0).
 */
import { define } from '#derive/derivation.ts';

const PATH = [
  [0, 1, 0],
  [1, 0, 1],
  [0, 1, 0],
] as const;

export const gnn = define('gnn', {
  sizes: { N: 4, D: 2, H: 3 },
  largest: { N: 12, D: 6, H: 6 },
  choices: { rule: ['symmetric', 'mean', 'sum'] },
  parameters: { W_1: ['W_1', 'D H'], W_2: ['W_2', 'H 1'] },
  given: {
    A: ['A', 'N N', 'binary'],
    X: ['X', 'N D'],
    y: ['y', 'N 1', 'binary'],
    m: ['m', 'N 1', 'binary'],
  },
  forward: {
    A_self: ['\\tilde{A}', 'A + eye(N)'],
    q: ['\\tilde{d}', 'A_self @ ones(N)'],
    A_hat: {
      symmetric: ['\\hat{A}', 'A_self[i, j] / sqrt(q[i, 0] * q[j, 0])', 'i:N j:N'],
      mean: ['\\hat{A}', 'A_self[i, j] / q[i, 0]', 'i:N j:N'],
      sum: ['\\hat{A}', 'A_self'],
    },
    M: ['M', 'A_hat @ X'],
    Z: ['Z', 'M @ W_1'],
    H_1: ['H_1', 'tanh(Z)'],
    R: ['R', 'A_hat @ H_1'],
    s: ['s', 'R @ W_2'],
    p: ['p', 'sigmoid(s)'],
    loss: [
      'L',
      '-sum(m[i, 0] * (y[i, 0] * log(p[i, 0]) + (1 - y[i, 0]) * log(1 - p[i, 0])) for i in range(N))',
    ],
  },
  asides: {
    // the nodes named anew, each by the number after its own
    S: ['S', '(i == j + 1) + (i == 0) * (j == N - 1)', 'i:N j:N'],
  },
  loss: 'loss',
  opening: 'dX',
  backward: {
    p: [['m * ((1 - y) / (1 - p) - y / p)', 'chain-rule']],
    s: [
      ['dp * sigmoid(s) * (1 - sigmoid(s))', 'sigmoid-slope'],
      ['m * (p - y)', 'algebra'],
    ],
    W_2: [['R.T @ ds', 'linear-map']],
    R: [['ds @ W_2.T', 'linear-map']],
    H_1: [
      ['A_hat.T @ dR', 'linear-map'],
      ['A_hat.T @ ds @ W_2.T', 'substitution'],
    ],
    Z: [
      ['dH_1 * (1 - tanh(Z)**2)', 'tanh-slope'],
      ['dH_1 * (1 - H_1**2)', 'substitution'],
    ],
    W_1: [
      ['M.T @ dZ', 'linear-map'],
      ['X.T @ A_hat.T @ dZ', 'substitution'],
    ],
    M: [['dZ @ W_1.T', 'linear-map']],
    X: [
      ['A_hat.T @ dM', 'linear-map'],
      ['A_hat.T @ dZ @ W_1.T', 'substitution'],
    ],
  },
  claims: {
    // entry by entry: what node i gets from its neighbours, and what node j sends back to them
    message: [
      'M_{0,0}',
      [
        ['sum(A_hat[0, j] * X[j, 0] for j in range(N))', 'written-out'],
        ['M[0, 0]', 'definition'],
      ],
    ],
    // other numbers for the nodes: the same numbers for the features, in the new order
    order: [
      's(SAS^{\\top}, SX)',
      [
        ['S @ A_hat @ S.T @ tanh(S @ A_hat @ S.T @ S @ X @ W_1) @ W_2', 'definition'],
        ['S @ s', 'algebra'],
      ],
    ],
    // what no layer changes: the direction in which everything ends
    still: {
      symmetric: [
        '\\hat{A}\\, \\tilde{d}^{1/2}',
        [
          ['A_hat @ sqrt(q)', 'definition'],
          ['sqrt(q)', 'eigenvector'],
        ],
      ],
      mean: [
        '\\hat{A}\\, \\mathbf{1}',
        [
          ['A_hat @ ones(N)', 'definition'],
          ['ones(N)', 'eigenvector'],
        ],
      ],
    },
  },
  presets: {
    // a triangle, and a fourth node joined to one of its corners
    four: {
      sizes: { N: 4, D: 2, H: 3 },
      given: {
        A: [
          [0, 1, 1, 0],
          [1, 0, 1, 0],
          [1, 1, 0, 1],
          [0, 0, 1, 0],
        ],
        X: [
          [1, 0],
          [0.5, -0.5],
          [0, 1],
          [-1, 0.5],
        ],
        y: [1, 0, 0, 0],
        m: [1, 0, 0, 1],
        W_1: [
          [0.8, -0.4, 0.2],
          [0.3, 0.9, -0.6],
        ],
        W_2: [0.7, -0.5, 0.4],
      },
    },
    path: {
      sizes: { N: 3, D: 1, H: 1 },
      given: {
        A: PATH,
        X: [[1], [0], [-1]],
        y: [1, 0, 0],
        m: [1, 0, 1],
        W_1: [[Math.log(3)]],
        W_2: [4 * Math.log(3)],
      },
    },
    // node 0 hears 1, which hears 2, which hears nobody
    'one-way': {
      sizes: { N: 3, D: 1, H: 1 },
      options: { rule: 'mean' },
      given: {
        A: [
          [0, 1, 0],
          [0, 0, 1],
          [0, 0, 0],
        ],
        X: [[1], [0], [1]],
        y: [1, 0, 0],
        m: [1, 0, 0],
        W_1: [[Math.log(3)]],
        W_2: [2 * Math.log(3)],
      },
    },
  },
});
