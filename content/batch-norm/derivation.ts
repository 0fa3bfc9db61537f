/**
 * @file Batch normalisation of one feature over N values (Ioffe and Szegedy 2015, algorithms 1 and 2). A layer of D
 * features has D of these side by side; a convolution has one for each channel, with N · H · W values in its column.
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';

/** Weights with which the four examples become −4, 2, 4 and 10: mean 3, standard deviation 5. */
const ROUND = { w: [2, -1], gamma: 2, beta: 1, mu_r: 2, v_r: 16, m: 0.1, r: [0, 0, 0, 2] } as const;
const X = [
  [-1, 2],
  [2, 2],
  [3, 2],
  [4, -2],
] as const;

/** A line of the layer as the lesson has it, with ε under the root. */
const under = <const Line>(line: Line): { readonly batch: { readonly inside: Line } } => ({
  batch: { inside: line },
});

export const batchNorm = define('batch-norm', {
  sizes: { N: 4, M: 2 },
  largest: { N: 64, M: 8 },
  choices: {
    statistics: ['batch', 'running'],
    // some code adds ε to the standard deviation
    epsilon: ['inside', 'outside'],
    // what is remembered: the variance that normalised, or with N − 1 that of a sample, as in PyTorch
    remembered: ['population', 'sample'],
  },
  further: ['outside', 'sample'],
  least: { sample: { N: 2 } },
  parameters: {
    w: ['w', 'M 1'],
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
    z: ['z', 'X @ w'],
    mu: { batch: ['\\mu', '1 / N * sum(z[i, 0] for i in range(N))'] },
    v: { batch: ['\\sigma^2', '1 / N * sum((z[i, 0] - mu)**2 for i in range(N))'] },
    s: {
      batch: { inside: ['s', 'sqrt(v + eps)'], outside: ['s', 'sqrt(v) + eps'] },
      running: { inside: ['s', 'sqrt(v_r + eps)'], outside: ['s', 'sqrt(v_r) + eps'] },
    },
    xhat: { batch: ['\\hat{x}', '(z - mu) / s'], running: ['\\hat{x}', '(z - mu_r) / s'] },
    y: ['y', 'gamma * xhat + beta'],
    loss: ['L', '1 / 2 * sum((y[i, 0] - r[i, 0])**2 for i in range(N))'],
  },
  loss: 'loss',
  opening: 'dz',
  backward: {
    y: [['y - r', 'chain-rule']],
    beta: [['sum(dy[i, 0] for i in range(N))', 'sum-over-paths']],
    gamma: [['sum(dy[i, 0] * xhat[i, 0] for i in range(N))', 'sum-over-paths']],
    xhat: [['gamma * dy', 'linear-map']],
    s: {
      batch: [
        ['-(1 / s**2 * sum(dxhat[i, 0] * (z[i, 0] - mu) for i in range(N)))', 'sum-over-paths'],
        ['-(1 / s * sum(dxhat[i, 0] * xhat[i, 0] for i in range(N)))', 'substitution'],
        ['-(gamma / s * dgamma)', 'substitution'],
      ],
    },
    v: {
      batch: {
        inside: [
          ['1 / (2 * s) * ds', 'chain-rule'],
          ['-(1 / (2 * s**3) * sum(dxhat[i, 0] * (z[i, 0] - mu) for i in range(N)))', 'substitution'],
        ],
        outside: [
          ['1 / (2 * sqrt(v)) * ds', 'chain-rule'],
          [
            '-(1 / (2 * sqrt(v) * s**2) * sum(dxhat[i, 0] * (z[i, 0] - mu) for i in range(N)))',
            'substitution',
          ],
        ],
      },
    },
    // the path through the variance adds nothing: the deviations sum to 0 (claim flat)
    mu: {
      batch: [
        ['-(1 / s * sum(dxhat[i, 0] for i in range(N)))', 'sum-over-paths'],
        ['-(gamma / s * dbeta)', 'substitution'],
      ],
    },
    z: {
      batch: {
        inside: [
          ['1 / s * dxhat + 2 / N * dv * (z - mu) + 1 / N * dmu', 'sum-over-paths'],
          [
            '1 / s * (dxhat - 1 / N * sum(dxhat[j, 0] for j in range(N)) - xhat / N * sum(dxhat[j, 0] * xhat[j, 0] for j in range(N)))',
            'substitution',
          ],
          ['gamma / (N * s) * (N * dy - dbeta - xhat * dgamma)', 'substitution'],
        ],
        outside: [
          ['1 / s * dxhat + 2 / N * dv * (z - mu) + 1 / N * dmu', 'sum-over-paths'],
          ['gamma / (N * s) * (N * dy - dbeta - s / sqrt(v) * xhat * dgamma)', 'substitution'],
        ],
      },
      running: [
        ['1 / s * dxhat', 'linear-map'],
        ['gamma / s * dy', 'substitution'],
      ],
    },
    w: [['X.T @ dz', 'linear-map']],
    X: [['dz @ w.T', 'linear-map']],
  },
  claims: {
    // what the layer makes of its column
    centred: {
      batch: [
        '\\operatorname{mean}(\\hat{x})',
        [
          ['1 / N * sum(xhat[i, 0] for i in range(N))', 'definition'],
          ['1 / s * (1 / N * sum(z[i, 0] for i in range(N)) - mu)', 'substitution'],
          ['0', 'algebra'],
        ],
      ],
    },
    spread: under([
      '\\operatorname{Var}(\\hat{x})',
      [
        ['1 / N * sum(xhat[i, 0]**2 for i in range(N))', 'definition'],
        ['v / s**2', 'substitution'],
        ['v / (v + eps)', 'substitution'],
      ],
    ]),
    var_y: under([
      '\\operatorname{Var}(y)',
      [
        ['1 / N * sum((y[i, 0] - beta)**2 for i in range(N))', 'definition'],
        ['gamma**2 * v / (v + eps)', 'substitution'],
      ],
    ]),
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
    flat: {
      batch: [
        '\\frac{\\partial \\sigma^2}{\\partial \\mu}',
        [
          ['-(2 / N * sum(z[i, 0] - mu for i in range(N)))', 'chain-rule'],
          ['2 * mu - 2 / N * sum(z[i, 0] for i in range(N))', 'algebra'],
          ['0', 'algebra'],
        ],
      ],
    },
    // taken round any other number, here β, the mean square is larger
    round: {
      batch: [
        '\\frac{1}{N} \\sum_{i} (z_i - \\beta)^2',
        [
          ['1 / N * sum((z[i, 0] - beta)**2 for i in range(N))', 'definition'],
          ['v + (mu - beta)**2', 'algebra'],
        ],
      ],
    },
    ones: { batch: ['\\mathbf{1}', [['exp(0 * z)', 'definition']]] },
    projected: under([
      '\\frac{\\partial L}{\\partial z}',
      [
        ['dz', 'definition'],
        ['gamma / s * (eye(N) - 1 / N * ones @ ones.T - 1 / N * xhat @ xhat.T) @ dy', 'algebra'],
      ],
    ]),
    balance: {
      batch: [
        '\\mathbf{1}^{\\top} \\frac{\\partial L}{\\partial z}',
        [
          ['sum(dz[i, 0] for i in range(N))', 'definition'],
          ['-(gamma / (N * s) * dgamma * sum(xhat[i, 0] for i in range(N)))', 'substitution'],
          ['0', 'algebra'],
        ],
      ],
    },
    along: under([
      '\\hat{x}^{\\top} \\frac{\\partial L}{\\partial z}',
      [
        ['sum(xhat[i, 0] * dz[i, 0] for i in range(N))', 'definition'],
        ['gamma / s * dgamma * (1 - 1 / N * sum(xhat[i, 0]**2 for i in range(N)))', 'substitution'],
        ['gamma / s * dgamma * (eps / (v + eps))', 'algebra'],
      ],
    ]),
    // a bias before the layer shifts the whole column
    shifted: under([
      '\\hat{x}_{z + 5}',
      [
        [
          '(z + 5 - 1 / N * sum(z[i, 0] + 5 for i in range(N))) / sqrt(1 / N * sum((z[i, 0] + 5 - (mu + 5))**2 for i in range(N)) + eps)',
          'definition',
        ],
        ['(z - mu) / s', 'algebra'],
        ['xhat', 'definition'],
      ],
    ]),
    // the same layer with all its weights doubled
    z_2: { batch: ['z_{2w}', [['X @ (2 * w)', 'definition']]] },
    mu_2: { batch: ['\\mu_{2w}', [['1 / N * sum(z_2[i, 0] for i in range(N))', 'definition']]] },
    v_2: {
      batch: [
        '\\sigma^2_{2w}',
        [
          ['1 / N * sum((z_2[i, 0] - mu_2)**2 for i in range(N))', 'definition'],
          ['4 * v', 'algebra'],
        ],
      ],
    },
    xhat_2: under([
      '\\hat{x}_{2w}',
      [
        ['(z_2 - mu_2) / sqrt(v_2 + eps)', 'definition'],
        ['2 * (z - mu) / sqrt(4 * v + eps)', 'substitution'],
        ['(z - mu) / sqrt(v + eps / 4)', 'algebra'],
      ],
    ]),
    upright: under([
      'w^{\\top} \\frac{\\partial L}{\\partial w}',
      [
        ['sum(w[k, 0] * dw[k, 0] for k in range(M))', 'definition'],
        ['sum(z[i, 0] * dz[i, 0] for i in range(N))', 'substitution'],
        ['s * sum(xhat[i, 0] * dz[i, 0] for i in range(N))', 'algebra'],
        ['gamma * dgamma * (eps / (v + eps))', 'substitution'],
      ],
    ]),
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
      batch: {
        population: [
          "\\bar{\\sigma}'^2",
          [
            ['(1 - m) * v_r + m * v', 'definition'],
            ['v_r + m * (v - v_r)', 'algebra'],
          ],
        ],
        sample: [
          "\\bar{\\sigma}'^2",
          [
            ['(1 - m) * v_r + m * N / (N - 1) * v', 'definition'],
            ['v_r + m * (sum((z[i, 0] - mu)**2 for i in range(N)) / (N - 1) - v_r)', 'algebra'],
          ],
        ],
      },
    },
    w_f: { running: ['w_f', [['gamma / s * w', 'definition']]] },
    b_f: { running: ['b_f', [['beta - gamma / s * mu_r', 'definition']]] },
    folded: {
      running: [
        'y',
        [
          ['gamma * (X @ w - mu_r) / s + beta', 'definition'],
          ['X @ (gamma / s * w) + beta - gamma / s * mu_r', 'algebra'],
          ['X @ w_f + b_f', 'definition'],
        ],
      ],
    },
  },
  jacobians: {
    J: {
      batch: {
        inside: [
          '\\frac{\\partial \\hat{x}}{\\partial z^{\\top}}',
          [['1 / s * (eye(N) - 1 / N * ones @ ones.T - 1 / N * xhat @ xhat.T)', 'chain-rule']],
          'xhat',
          'z',
        ],
        outside: [
          '\\frac{\\partial \\hat{x}}{\\partial z^{\\top}}',
          [['1 / s * (eye(N) - 1 / N * ones @ ones.T - s / (N * sqrt(v)) * xhat @ xhat.T)', 'chain-rule']],
          'xhat',
          'z',
        ],
      },
      running: [
        '\\frac{\\partial \\hat{x}}{\\partial z^{\\top}}',
        [['1 / s * eye(N)', 'linear-map']],
        'xhat',
        'z',
      ],
    },
  },
  presets: {
    'four-values': { sizes: { N: 4, M: 2 }, given: { ...ROUND, X, eps: 1e-5 } },
    'no-epsilon': { sizes: { N: 4, M: 2 }, given: { ...ROUND, X, eps: 0 } },
    'two-samples': {
      sizes: { N: 2, M: 2 },
      options: { statistics: 'batch' },
      given: {
        ...ROUND,
        X: [
          [-2, 1],
          [5, -1],
        ],
        r: [-0.875, 2.75],
        eps: 1e-5,
      },
    },
    // with a small epsilon one value lies on a bend of 1/s, where differences are coarse
    'one-sample': {
      sizes: { N: 1, M: 2 },
      options: { statistics: 'batch' },
      given: { ...ROUND, X: [X[3]], r: [2], eps: 0.01 },
    },
  },
});
