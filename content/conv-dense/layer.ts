/**
 * @file A convolution as layers have it: a batch of N, C channels in, F filters out, stride S, a border of P zeros. What
 * arrives from the rest of the network is given. For the command line: the lesson has one channel and stride 1.
 * The E rows and columns at the end are those that no window reaches, where the stride does not come out even.
 */
import { define } from '#derive/derivation.ts';

const ROWS = 'S*Q+K-S+E-2*P';
const COLUMNS = 'S*R+L-S+E-2*P';
const OUTPUTS = 'for i in range(Q) for j in range(R)';
const KERNEL = 'for u in range(K) for v in range(L)';

export const conv2d = define('conv2d', {
  sizes: { N: 2, C: 2, F: 2, Q: 2, R: 2, K: 2, L: 3, S: 2, P: 1, E: 0 },
  largest: { N: 10, C: 8, F: 8, Q: 8, R: 8, K: 7, L: 7, S: 4, P: 3, E: 3 },
  smallest: { P: 0, E: 0 },
  parameters: { w: ['w', 'F C K L'], b: ['b', 'F 1'] },
  given: { x: ['x', `N C ${ROWS} ${COLUMNS}`], g: ['g', 'N F Q R'] },
  forward: {
    // a range of one entry, or of none where the border is
    p: [
      'p',
      `sum(x[n, c, r, s] for r in range(max(0, m - P), min(${ROWS}, m - P + 1)) for s in range(max(0, q - P), min(${COLUMNS}, q - P + 1)))`,
      'n:N c:C m:S*Q+K-S+E q:S*R+L-S+E',
    ],
    z: [
      'z',
      `sum(w[f, c, u, v] * p[n, c, S * i + u, S * j + v] for c in range(C) ${KERNEL}) + b[f, 0]`,
      'n:N f:F i:Q j:R',
    ],
    loss: ['L', `sum(g[n, f, i, j] * z[n, f, i, j] for n in range(N) for f in range(F) ${OUTPUTS})`],
  },
  loss: 'loss',
  opening: 'dw',
  backward: {
    z: [['g', 'linear-map']],
    w: [
      [
        `[f, c, u, v] sum(dz[n, f, i, j] * p[n, c, S * i + u, S * j + v] for n in range(N) ${OUTPUTS})`,
        'sum-over-paths',
      ],
    ],
    b: [[`[f, l] sum(dz[n, f, i, j] for n in range(N) ${OUTPUTS})`, 'sum-over-paths']],
    // over the windows that cover the entry; over the kernel
    p: [
      [
        `[n, c, m, q] sum(dz[n, f, i, j] * w[f, c, u, v] for f in range(F) ${OUTPUTS} for u in range(max(0, m - S * i), min(K, m - S * i + 1)) for v in range(max(0, q - S * j), min(L, q - S * j + 1)))`,
        'sum-over-paths',
      ],
      [
        `[n, c, m, q] sum((m == S * i + u) * (q == S * j + v) * dz[n, f, i, j] * w[f, c, u, v] for f in range(F) ${OUTPUTS} ${KERNEL})`,
        'same-sum',
      ],
    ],
    x: [['[n, c, r, s] dp[n, c, r + P, s + P]', 'linear-map']],
  },
  claims: {
    // linear in w and in x: three sums over three shapes are one number
    paired: [
      'S',
      [
        [
          `sum(dz[n, f, i, j] * (z[n, f, i, j] - b[f, 0]) for n in range(N) for f in range(F) ${OUTPUTS})`,
          'definition',
        ],
        [`sum(w[f, c, u, v] * dw[f, c, u, v] for f in range(F) for c in range(C) ${KERNEL})`, 'same-sum'],
        [
          `sum(x[n, c, r, s] * dx[n, c, r, s] for n in range(N) for c in range(C) for r in range(${ROWS}) for s in range(${COLUMNS}))`,
          'same-sum',
        ],
      ],
    ],
  },
  presets: {
    // one channel, one filter, no border: what a student does by hand
    'by-hand': {
      sizes: { N: 1, C: 1, F: 1, Q: 2, R: 2, K: 2, L: 2, S: 1, P: 0, E: 0 },
      given: {
        x: [
          [
            [
              [1, 2, 0],
              [0, 1, 3],
              [2, 1, 1],
            ],
          ],
        ],
        w: [
          [
            [
              [1, -1],
              [2, 0],
            ],
          ],
        ],
        b: [0],
        g: [
          [
            [
              [1, 0],
              [-1, 2],
            ],
          ],
        ],
      },
    },
  },
});
