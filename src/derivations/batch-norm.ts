/**
 * @file Batch normalisation of one feature over N values (Ioffe and Szegedy 2015, algorithms 1 and 2). A layer of D
 * features has D of these side by side; a convolution has one for each channel, with N · H · W values in its column.
 */
import { define } from '../derive/derivation.ts';

/** Weights with which the four examples become −4, 2, 4 and 10: mean 3, standard deviation 5. */
const ROUND = { w: [2, -1], b: 1, gamma: 2, beta: 1, mu_r: 2, v_r: 16, m: 0.1, r: [0, 0, 0, 2] } as const;
const X = [
  [-2, 1],
  [1, 1],
  [2, 1],
  [4, -1],
] as const;

export const batchNorm = define('batch-norm', {
  sizes: { N: 4, M: 2 },
  largest: { N: 16, M: 8 },
  choices: { statistics: ['batch', 'running'] },
  parameters: {
    w: ['w', 'M 1'],
    b: ['b', ''],
    gamma: ['\\gamma', ''],
    beta: ['\\beta', ''],
  },
  given: {
    X: ['X', 'N M'],
    r: ['r', 'N 1'],
    eps: ['\\varepsilon', '', 'share'],
    mu_r: ['\\bar{\\mu}', ''],
    v_r: ['\\bar{\\sigma}^2', '', 'positive'],
    m: ['m', '', 'share'],
  },
  forward: {
    z: ['z', 'X @ w + b'],
    mu: { batch: ['\\mu', 'sum(z[i, 0] for i in range(N)) / N'] },
    v: { batch: ['\\sigma^2', 'sum((z[i, 0] - mu)**2 for i in range(N)) / N'] },
    s: { batch: ['s', 'sqrt(v + eps)'], running: ['s', 'sqrt(v_r + eps)'] },
    xhat: { batch: ['\\hat{x}', '(z - mu) / s'], running: ['\\hat{x}', '(z - mu_r) / s'] },
    y: ['y', 'gamma * xhat + beta'],
    loss: ['L', 'sum((y[i, 0] - r[i, 0])**2 for i in range(N)) / 2'],
  },
  loss: 'loss',
  backward: {
    y: [['y - r', 'chain-rule']],
    beta: [['sum(dy[i, 0] for i in range(N))', 'sum-over-paths']],
    gamma: [['sum(dy[i, 0] * xhat[i, 0] for i in range(N))', 'sum-over-paths']],
    xhat: [['gamma * dy', 'linear-map']],
    s: {
      batch: [
        ['-sum(dxhat[i, 0] * (z[i, 0] - mu) for i in range(N)) / s**2', 'sum-over-paths'],
        ['-sum(dxhat[i, 0] * xhat[i, 0] for i in range(N)) / s', 'substitution'],
        ['-gamma * dgamma / s', 'substitution'],
      ],
    },
    v: {
      batch: [
        ['ds / (2 * s)', 'chain-rule'],
        ['-sum(dxhat[i, 0] * (z[i, 0] - mu) for i in range(N)) / (2 * s**3)', 'substitution'],
      ],
    },
    // the path through the variance adds nothing: the deviations sum to 0 (claim flat)
    mu: {
      batch: [
        ['-sum(dxhat[i, 0] for i in range(N)) / s', 'sum-over-paths'],
        ['-gamma * dbeta / s', 'substitution'],
      ],
    },
    z: {
      batch: [
        ['dxhat / s + 2 * dv * (z - mu) / N + dmu / N', 'sum-over-paths'],
        [
          '(dxhat - sum(dxhat[j, 0] for j in range(N)) / N - xhat * sum(dxhat[j, 0] * xhat[j, 0] for j in range(N)) / N) / s',
          'substitution',
        ],
        ['gamma / (N * s) * (N * dy - dbeta - xhat * dgamma)', 'substitution'],
      ],
      running: [
        ['dxhat / s', 'linear-map'],
        ['gamma * dy / s', 'substitution'],
      ],
    },
    w: [['X.T @ dz', 'linear-map']],
    b: {
      batch: [
        ['sum(dz[i, 0] for i in range(N))', 'sum-over-paths'],
        ['0', 'algebra'],
      ],
      running: [['sum(dz[i, 0] for i in range(N))', 'sum-over-paths']],
    },
    X: [['dz @ w.T', 'linear-map']],
  },
  claims: {
    // what the layer makes of its column
    centred: {
      batch: [
        '\\frac{1}{N} \\sum_{i} \\hat{x}_i',
        [
          ['sum(xhat[i, 0] for i in range(N)) / N', 'definition'],
          ['(sum(z[i, 0] for i in range(N)) / N - mu) / s', 'substitution'],
          ['0', 'algebra'],
        ],
      ],
    },
    spread: {
      batch: [
        '\\frac{1}{N} \\sum_{i} \\hat{x}_i^2',
        [
          ['sum(xhat[i, 0]**2 for i in range(N)) / N', 'definition'],
          ['v / s**2', 'substitution'],
          ['v / (v + eps)', 'substitution'],
        ],
      ],
    },
    var_y: {
      batch: [
        '\\operatorname{Var}(y)',
        [
          ['sum((y[i, 0] - beta)**2 for i in range(N)) / N', 'definition'],
          ['gamma**2 * v / (v + eps)', 'substitution'],
        ],
      ],
    },
    undone: {
      batch: [
        's\\, \\hat{x} + \\mu',
        [
          ['s * xhat + mu', 'definition'],
          ['z', 'substitution'],
        ],
      ],
    },
    // the variance is smallest when taken round the mean, so it is flat there
    round: {
      batch: ['V(\\mu)', [['sum((z[i, 0] - mu)**2 for i in range(N)) / N', 'definition']]],
    },
    flat: {
      batch: [
        "V'(\\mu)",
        [
          ['-2 * sum(z[i, 0] - mu for i in range(N)) / N', 'chain-rule'],
          ['2 * mu - 2 * sum(z[i, 0] for i in range(N)) / N', 'algebra'],
          ['0', 'algebra'],
        ],
        'mu',
        'round',
      ],
    },
    ones: { batch: ['\\mathbf{1}', [['exp(0 * z)', 'definition']]] },
    projected: {
      batch: [
        '\\frac{\\partial L}{\\partial z}',
        [
          ['gamma / s * (eye(N) - ones @ ones.T / N - xhat @ xhat.T / N) @ dy', 'chain-rule'],
          ['dz', 'algebra'],
        ],
      ],
    },
    balance: {
      batch: [
        '\\sum_{i} \\frac{\\partial L}{\\partial z_i}',
        [
          ['sum(dz[i, 0] for i in range(N))', 'definition'],
          ['-dgamma * gamma / (N * s) * sum(xhat[i, 0] for i in range(N))', 'substitution'],
          ['0', 'algebra'],
        ],
      ],
    },
    along: {
      batch: [
        '\\sum_{i} \\hat{x}_i\\, \\frac{\\partial L}{\\partial z_i}',
        [
          ['sum(xhat[i, 0] * dz[i, 0] for i in range(N))', 'definition'],
          ['gamma * dgamma / s * (1 - sum(xhat[i, 0]**2 for i in range(N)) / N)', 'substitution'],
          ['gamma * dgamma / s * eps / (v + eps)', 'algebra'],
        ],
      ],
    },
    // the same layer with all its weights doubled
    z_2: { batch: ['z_{2w}', [['X @ (2 * w) + b', 'definition']]] },
    mu_2: { batch: ['\\mu_{2w}', [['sum(z_2[i, 0] for i in range(N)) / N', 'definition']]] },
    v_2: {
      batch: [
        '\\sigma^2_{2w}',
        [
          ['sum((z_2[i, 0] - mu_2)**2 for i in range(N)) / N', 'definition'],
          ['4 * v', 'algebra'],
        ],
      ],
    },
    xhat_2: {
      batch: [
        '\\hat{x}_{2w}',
        [
          ['(z_2 - mu_2) / sqrt(v_2 + eps)', 'definition'],
          ['2 * (z - mu) / sqrt(4 * v + eps)', 'substitution'],
          ['(z - mu) / sqrt(v + eps / 4)', 'algebra'],
        ],
      ],
    },
    upright: {
      batch: [
        'w^{\\top} \\frac{\\partial L}{\\partial w}',
        [
          ['sum(w[k, 0] * dw[k, 0] for k in range(M))', 'definition'],
          ['sum((z[i, 0] - b) * dz[i, 0] for i in range(N))', 'substitution'],
          ['s * sum(xhat[i, 0] * dz[i, 0] for i in range(N))', 'algebra'],
          ['gamma * dgamma * eps / (v + eps)', 'substitution'],
        ],
      ],
    },
    // what is remembered for later
    mu_new: {
      batch: [
        "\\bar{\\mu}'",
        [
          ['(1 - m) * mu_r + m * mu', 'definition'],
          ['mu_r + m * (mu - mu_r)', 'algebra'],
        ],
      ],
    },
    v_new: {
      batch: [
        "\\bar{\\sigma}'^2",
        [
          ['(1 - m) * v_r + m * v', 'definition'],
          ['v_r + m * (v - v_r)', 'algebra'],
        ],
      ],
    },
    w_f: { running: ['w_f', [['gamma / s * w', 'definition']]] },
    b_f: { running: ['b_f', [['gamma / s * (b - mu_r) + beta', 'definition']]] },
    folded: {
      running: [
        'y',
        [
          ['gamma * (X @ w + b - mu_r) / s + beta', 'definition'],
          ['X @ (gamma / s * w) + gamma / s * (b - mu_r) + beta', 'algebra'],
          ['X @ w_f + b_f', 'definition'],
        ],
      ],
    },
  },
  jacobians: {
    J: {
      batch: [
        '\\frac{\\partial \\hat{x}}{\\partial z^{\\top}}',
        [['(eye(N) - ones @ ones.T / N - xhat @ xhat.T / N) / s', 'chain-rule']],
        'xhat',
        'z',
      ],
      running: ['\\frac{\\partial \\hat{x}}{\\partial z^{\\top}}', [['eye(N) / s', 'linear-map']], 'xhat', 'z'],
    },
  },
  presets: {
    'four-values': { sizes: { N: 4, M: 2 }, given: { ...ROUND, X, eps: 1e-5 } },
    'no-epsilon': { sizes: { N: 4, M: 2 }, given: { ...ROUND, X, eps: 0 } },
    'two-samples': {
      sizes: { N: 2, M: 2 },
      given: { ...ROUND, X: [X[0], X[3]], r: [0, 2], eps: 1e-5 },
    },
    // with a small epsilon one value lies on a bend of 1/s, where differences are coarse
    'one-sample': { sizes: { N: 1, M: 2 }, given: { ...ROUND, X: [X[3]], r: [2], eps: 0.01 } },
  },
});
