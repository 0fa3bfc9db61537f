/**
 * @file Convolution over text, pooling over its windows and a softmax (note 003, section 6): kernels of K words slide
 * over the word matrix; row f of W is kernel f, its K rows of D numbers one after the other. Kim 2014 is this network
 * with 1-max pooling; k-max pooling keeps the order of the text, as in Kalchbrenner et al. 2014.
 */
import { define } from '#derive/derivation.ts';

/** Of each kernel the R windows of the lowest rank are kept; the sum counts those that stand before window j. */
const SLOT = 'sum((rho[i, f] < R) for i in range(j))';

/** How many windows come before window j: a phrase said twice gives two equal ones, and only one may be picked. */
const RANK = 'sum((z[i, f] > z[j, f]) + (z[i, f] == z[j, f]) * (i < j) for i in range(P))';

export const textCnn = define('text-cnn', {
  sizes: { D: 2, R: 2, F: 3, V: 4, P: 4, K: 2, C: 2 },
  largest: { D: 4, R: 4, F: 4, V: 50, P: 5, K: 3, C: 4 },
  choices: { pooling: ['one-max', 'k-max', 'average'], f: ['relu', 'tanh'] },
  parameters: {
    E: ['E', 'V D'],
    W: ['W', 'F K*D'],
    b: ['b', 'F 1'],
    U: ['U', 'C F'],
    U_R: ['U_{R}', 'C F*R'],
    d: ['d', 'C 1'],
  },
  given: {
    S: ['S', 'P+K-1 V', 'binary'],
    y: ['y', 'C 1', 'one-hot'],
    eta: ['\\eta', '', 'positive'],
  },
  forward: {
    x: ['x', 'S @ E'],
    z: ['z', 'sum(W[f, D * r + c] * x[j + r, c] for r in range(K) for c in range(D)) + b[f, 0]', 'j:P f:F'],
    // the same convolution once more: the word vectors one after the other, and a kernel of one row
    x_flat: [
      'x^{\\flat}',
      'sum((n == D * m + c) * x[m, c] for m in range(P + K - 1) for c in range(D))',
      'n:(P+K-1)*D l:1',
    ],
    z_flat: ['z^{\\flat}', 'sum(W[f, i] * x_flat[D * j + i, 0] for i in range(K * D)) + b[f, 0]', 'j:P f:F'],
    a: { relu: ['a', 'max(z, 0)'], tanh: ['a', 'tanh(z)'] },
    // by z: where ReLU leaves several windows at 0, their order is still that of z; of equal ones the first comes first
    rho: {
      'one-max': ['\\rho', RANK, 'j:P f:F'],
      'k-max': ['\\rho', RANK, 'j:P f:F'],
    },
    h: {
      'one-max': ['h', 'sum((rho[j, f] == 0) * a[j, f] for j in range(P))', 'f:F l:1'],
      'k-max': [
        'h',
        `sum((rho[j, f] < R) * (k == R * f + ${SLOT}) * a[j, f] for j in range(P) for f in range(F))`,
        'k:F*R l:1',
      ],
      average: ['h', '1 / P * sum(a[j, f] for j in range(P))', 'f:F l:1'],
    },
    o: { 'one-max': ['o', 'U @ h + d'], 'k-max': ['o', 'U_R @ h + d'], average: ['o', 'U @ h + d'] },
    yhat: ['\\hat{y}', 'softmax(o)'],
    loss: ['L', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(C))'],
  },
  loss: 'loss',
  opening: 'da',
  backward: {
    yhat: [['-y / yhat', 'chain-rule']],
    o: [
      ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
      ['yhat - y', 'sums-to-one'],
    ],
    U: { 'one-max': [['do @ h.T', 'linear-map']], average: [['do @ h.T', 'linear-map']] },
    U_R: { 'k-max': [['do @ h.T', 'linear-map']] },
    d: [['do', 'linear-map']],
    h: {
      'one-max': [['U.T @ do', 'linear-map']],
      'k-max': [['U_R.T @ do', 'linear-map']],
      average: [['U.T @ do', 'linear-map']],
    },
    a: {
      'one-max': [['[j, f] (rho[j, f] == 0) * dh[f, 0]', 'sum-over-paths']],
      'k-max': [
        [
          `[j, f] (rho[j, f] < R) * sum((q == ${SLOT}) * dh[R * f + q, 0] for q in range(R))`,
          'sum-over-paths',
        ],
      ],
      average: [['[j, f] 1 / P * dh[f, 0]', 'sum-over-paths']],
    },
    z: {
      relu: [['da * (z > 0)', 'relu-slope']],
      tanh: [
        ['da * (1 - tanh(z)**2)', 'tanh-slope'],
        ['da * (1 - a**2)', 'substitution'],
      ],
    },
    // over rows and columns of the word matrix; along the flattened text
    W: [
      [
        '[f, i] sum((i == D * r + c) * dz[j, f] * x[j + r, c] for j in range(P) for r in range(K) for c in range(D))',
        'sum-over-paths',
      ],
      ['[f, i] sum(dz[j, f] * x_flat[D * j + i, 0] for j in range(P))', 'substitution'],
    ],
    b: [['[f, l] sum(dz[j, f] for j in range(P))', 'sum-over-paths']],
    // over the windows that cover the word; over the places that the word has in them
    x: [
      [
        '[m, c] sum(dz[j, f] * W[f, D * (m - j) + c] for j in range(max(0, m - K + 1), min(P, m + 1)) for f in range(F))',
        'sum-over-paths',
      ],
      [
        '[m, c] sum(dz[m - r, f] * W[f, D * r + c] for r in range(max(0, m - P + 1), min(K, m + 1)) for f in range(F))',
        'same-sum',
      ],
    ],
    E: [['S.T @ dx', 'linear-map']],
  },
  claims: {
    // one entry, and then all of them
    flattened: [
      'z_{P-1,F-1}',
      [
        [
          'sum(W[F - 1, D * r + c] * x[P - 1 + r, c] for r in range(K) for c in range(D)) + b[F - 1, 0]',
          'definition',
        ],
        [
          'sum(W[F - 1, D * r + c] * x_flat[D * (P - 1 + r) + c, 0] for r in range(K) for c in range(D)) + b[F - 1, 0]',
          'substitution',
        ],
        ['sum(W[F - 1, i] * x_flat[D * (P - 1) + i, 0] for i in range(K * D)) + b[F - 1, 0]', 'same-sum'],
      ],
    ],
    same: [
      'z',
      [
        ['z', 'definition'],
        ['z_flat', 'same-sum'],
      ],
    ],
    // f does not fall, so the largest value before f is the largest after it, and may be looked for on either side
    exchanged: {
      'one-max': {
        relu: [
          'h_0',
          [
            ['h[0, 0]', 'definition'],
            ['max(a[j, 0] for j in range(P))', 'algebra'],
            ['max(max(z[j, 0] for j in range(P)), 0)', 'algebra'],
          ],
        ],
        tanh: [
          'h_0',
          [
            ['h[0, 0]', 'definition'],
            ['max(a[j, 0] for j in range(P))', 'algebra'],
            ['tanh(max(z[j, 0] for j in range(P)))', 'algebra'],
          ],
        ],
      },
    },
    // pooling hands on what arrives: to one window, to R of them, or to all
    handed: {
      'one-max': [
        '\\sum_{j=0}^{P-1} \\frac{\\partial L}{\\partial a_{j,0}}',
        [
          ['sum(da[j, 0] for j in range(P))', 'definition'],
          ['dh[0, 0]', 'same-sum'],
        ],
      ],
      average: [
        '\\sum_{j=0}^{P-1} \\frac{\\partial L}{\\partial a_{j,0}}',
        [
          ['sum(da[j, 0] for j in range(P))', 'definition'],
          ['dh[0, 0]', 'same-sum'],
        ],
      ],
      'k-max': [
        '\\sum_{j=0}^{P-1} \\frac{\\partial L}{\\partial a_{j,0}}',
        [
          ['sum(da[j, 0] for j in range(P))', 'definition'],
          ['sum(dh[q, 0] for q in range(min(R, P)))', 'same-sum'],
        ],
      ],
    },
    // the row of one word: a sum over the places where it stands
    row: [
      '\\frac{\\partial L}{\\partial E_{0,0}}',
      [
        ['dE[0, 0]', 'definition'],
        ['sum(S[m, 0] * dx[m, 0] for m in range(P + K - 1))', 'substitution'],
      ],
    ],
    // the convolution is linear in W and in x, and x in E: four sums over four shapes are one number
    paired: [
      'Q',
      [
        ['sum(dz[j, f] * (z[j, f] - b[f, 0]) for j in range(P) for f in range(F))', 'definition'],
        ['sum(W[f, i] * dW[f, i] for f in range(F) for i in range(K * D))', 'same-sum'],
        ['sum(x[m, c] * dx[m, c] for m in range(P + K - 1) for c in range(D))', 'same-sum'],
        ['sum(E[v, c] * dE[v, c] for v in range(V) for c in range(D))', 'same-sum'],
      ],
    ],
    E_new: [
      "E'",
      [
        ['E - eta * dE', 'definition'],
        ['E - eta * S.T @ dx', 'substitution'],
      ],
    ],
    W_new: ["W'", [['W - eta * dW', 'definition']]],
  },
  kinks: { relu: ['z'], tanh: [] },
  picked: { 'one-max': [['z', '1']], 'k-max': [['z', 'R']], average: [] },
  presets: {
    // “not bad but not good”: not, bad, but, good are rows 0 to 3 of E
    'not-bad': {
      sizes: { D: 2, R: 2, F: 3, V: 4, P: 4, K: 2, C: 2 },
      given: {
        S: [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
          [1, 0, 0, 0],
          [0, 0, 0, 1],
        ],
        E: [
          [1, 0.2],
          [-0.1, -1],
          [0.5, 0.1],
          [0.1, 1],
        ],
        W: [
          [1, 0, 0, -1],
          [1, 0, 0, 1],
          [0.5, -0.5, 1, 0],
        ],
        b: [-0.2, -0.2, -0.2],
        U: [
          [-1, 1, 0.5],
          [1, -1, -0.5],
        ],
        U_R: [
          [-1, -0.5, 1, 0.5, 0.5, 0.25],
          [1, 0.5, -1, -0.5, -0.5, -0.25],
        ],
        d: [0, 0],
        y: [1, 0],
        eta: 0.5,
      },
    },
  },
});
