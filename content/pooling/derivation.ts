/**
 * @file Max and average pooling of one map, with any window and stride: Q × Q windows of K × K cells, S apart. Windows
 * overlap where S < K. What arrives from the rest of the network is given: one number for each output.
 */
import { define } from '#derive/derivation.ts';

/** The cells of window (i, j). */
const WINDOW = 'x[S * i + u, S * j + v]';
const IN_WINDOW = 'for u in range(K) for v in range(K)';
/** 1 where the window (i, j) covers the cell (m, n). */
const COVERED = 'C[i, m] * C[j, n]';
const OUTPUTS = 'for i in range(Q) for j in range(Q)';
/** 1 where the cell (m, n) is the cell (u, v) of window (i, j). */
const MEETS = '(m == S * i + u) * (n == S * j + v)';

export const pooling = define('pooling', {
  sizes: { Q: 2, K: 3, S: 2 },
  largest: { Q: 4, K: 4, S: 4 },
  choices: { kind: ['max', 'average'] },
  parameters: {},
  given: {
    x: ['x', 'S*Q+K-S S*Q+K-S'],
    g: ['g', 'Q Q'],
  },
  forward: {
    y: {
      max: ['y', `max(${WINDOW} ${IN_WINDOW})`, 'i:Q j:Q'],
      average: ['y', `sum(${WINDOW} ${IN_WINDOW}) / K**2`, 'i:Q j:Q'],
    },
    loss: ['L', `sum(g[i, j] * y[i, j] ${OUTPUTS})`],
  },
  asides: {
    // windows are square and their grid is too: rows and columns are covered by one rule
    C: ['C', '(S * i <= m) * (m < S * i + K)', 'i:Q m:S*Q+K-S'],
    // the largest value has a slope only where one cell alone reaches it
    alone: {
      max: ['\\alpha', `(sum((${WINDOW} == y[i, j]) ${IN_WINDOW}) == 1)`, 'i:Q j:Q'],
    },
  },
  loss: 'loss',
  opening: 'dx',
  backward: {
    y: [['g', 'linear-map']],
    x: {
      max: [
        [`[m, n] sum(${COVERED} * (x[m, n] == y[i, j]) * dy[i, j] ${OUTPUTS})`, 'sum-over-paths'],
        [`[m, n] sum(${MEETS} * (x[m, n] == y[i, j]) * dy[i, j] ${OUTPUTS} ${IN_WINDOW})`, 'same-sum'],
      ],
      average: [
        [`[m, n] sum(${COVERED} * dy[i, j] ${OUTPUTS}) / K**2`, 'sum-over-paths'],
        [`[m, n] sum(${MEETS} * (1 / K**2) * dy[i, j] ${OUTPUTS} ${IN_WINDOW})`, 'same-sum'],
      ],
    },
  },
  claims: {
    // every window hands on all that it gets, to one cell or in equal parts
    handed: [
      'G',
      [
        ['sum(dx[m, n] for m in range(S * Q + K - S) for n in range(S * Q + K - S))', 'definition'],
        [`sum(dy[i, j] ${OUTPUTS})`, 'same-sum'],
      ],
    ],
    // twice the map gives twice the output
    paired: [
      'R',
      [
        ['sum(x[m, n] * dx[m, n] for m in range(S * Q + K - S) for n in range(S * Q + K - S))', 'definition'],
        [`sum(y[i, j] * dy[i, j] ${OUTPUTS})`, 'same-sum'],
      ],
    ],
    rectified: {
      max: [
        'r',
        [
          ['max(max(x[u, v], 0) for u in range(K) for v in range(K))', 'definition'],
          ['max(y[0, 0], 0)', 'algebra'],
        ],
      ],
      average: [
        'r',
        [
          ['max(y[0, 0], 0)', 'definition'],
          ['sum(max(x[u, v], 0) for u in range(K) for v in range(K)) / K**2', 'bound', '<='],
        ],
      ],
    },
    below: {
      average: [
        'y_{0,0}',
        [
          ['y[0, 0]', 'definition'],
          ['max(x[u, v] for u in range(K) for v in range(K))', 'bound', '<='],
        ],
      ],
    },
    product: {
      average: [
        'y',
        [
          ['y', 'definition'],
          ['C @ x @ C.T / K**2', 'same-sum'],
        ],
      ],
    },
    spread: {
      average: [
        '\\frac{\\partial L}{\\partial x}',
        [
          ['dx', 'definition'],
          ['C.T @ dy @ C / K**2', 'linear-map'],
        ],
      ],
    },
  },
  kinks: { max: ['alone'], average: [] },
  presets: {
    // the cell in the middle lies in all four windows, and wins three of them
    overlapping: {
      sizes: { Q: 2, K: 3, S: 2 },
      given: {
        x: [
          [0.1, 0.3, 0.2, 0, 0.4],
          [0.5, 0.2, 0.1, 0.6, 0.3],
          [0.2, 0.4, 0.9, 0.1, 0.2],
          [0.3, 0.1, 0, 0.5, 0.7],
          [0.6, 0.2, 0.4, 0.3, 1.2],
        ],
        g: [
          [0.4, -0.3],
          [0.5, 0.2],
        ],
      },
    },
    'side-by-side': {
      sizes: { Q: 2, K: 2, S: 2 },
      given: {
        x: [
          [1, 3, 2, 0],
          [5, 2, 1, 4],
          [0, 2, 6, 3],
          [1, 7, 4, 5],
        ],
        g: [
          [0.4, -0.3],
          [0.5, 0.2],
        ],
      },
    },
    'whole-map': {
      sizes: { Q: 1, K: 4, S: 1 },
      given: {
        x: [
          [1, 3, 2, 0],
          [5, 2, 1, 4],
          [0, 2, 6, 3],
          [1, 7, 4, 5],
        ],
        g: [[0.4]],
      },
    },
  },
});
