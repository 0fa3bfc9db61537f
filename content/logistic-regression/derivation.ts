/**
 * @file Logistic regression over N examples, rows of X: likelihood and loss, their one difference in sign, and the
 * curvature (note 003, section 7). The first column of X is 1 in the presets, so that theta[0] is the bias.
 */
import { define } from '#derive/derivation.ts';

/** Three of each class in the plane. One point of class 0 lies among class 1: no line separates them. */
const X = [
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 2],
  [1, 2, 1],
  [1, 1, 2],
  [1, 3, 2],
] as const;
const OVERLAPPING = [0, 0, 0, 1, 1, 1] as const;
/** The odd point given to the other class: now the line x1 + x2 = 2 separates them. */
const SEPARATED = [0, 0, 1, 1, 1, 1] as const;

export const logisticRegression = define('logistic-regression', {
  sizes: { N: 6, D: 3 },
  largest: { N: 32, D: 16 },
  parameters: { theta: ['\\theta', 'D 1'] },
  given: { X: ['X', 'N D'], y: ['y', 'N 1', 'binary'] },
  forward: {
    z: ['z', 'X @ theta'],
    f: ['f', 'sigmoid(z)'],
    ell: ['\\ell', 'sum(y[n, 0] * log(f[n, 0]) + (1 - y[n, 0]) * log(1 - f[n, 0]) for n in range(N))'],
    loss: ['L', '-ell'],
  },
  loss: 'loss',
  opening: 'dz',
  backward: {
    f: [['(1 - y) / (1 - f) - y / f', 'chain-rule']],
    z: [
      ['df * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
      ['df * f * (1 - f)', 'substitution'],
      ['f - y', 'algebra'],
    ],
    theta: [
      ['X.T @ dz', 'linear-map'],
      ['X.T @ (f - y)', 'substitution'],
    ],
    X: [
      ['dz @ theta.T', 'linear-map'],
      ['(f - y) @ theta.T', 'substitution'],
    ],
  },
  claims: {
    odds: [
      '\\frac{P(Y = 1 \\mid x)}{P(Y = 0 \\mid x)}',
      [
        ['f / (1 - f)', 'definition'],
        ['sigmoid(z) / sigmoid(-z)', 'substitution'],
        ['exp(z)', 'algebra'],
      ],
    ],
    likelihood: [
      'P',
      [
        ['prod(f[n, 0]**y[n, 0] * (1 - f[n, 0])**(1 - y[n, 0]) for n in range(N))', 'definition'],
        ['prod(sigmoid((2 * y[n, 0] - 1) * z[n, 0]) for n in range(N))', 'substitution'],
        ['exp(ell)', 'substitution'],
      ],
    ],
    // the same two directions under two names
    up: ['\\ell', [['ell', 'definition']]],
    ascent: [
      '\\frac{\\partial \\ell}{\\partial \\theta}',
      [
        ['X.T @ (y - f)', 'chain-rule'],
        ['-dtheta', 'substitution'],
      ],
      'theta',
      'up',
    ],
    mean: ['\\bar{L}', [['loss / N', 'definition']]],
    dmean: [
      '\\frac{\\partial \\bar{L}}{\\partial \\theta}',
      [
        ['X.T @ (f - y) / N', 'chain-rule'],
        ['dtheta / N', 'substitution'],
      ],
      'theta',
      'mean',
    ],
    // without the sigmoid: by the logarithm of 1 + e^z, and by the margin, with labels −1 and 1
    plus: [
      'L',
      [
        ['sum(log(1 + exp(z[n, 0])) - y[n, 0] * z[n, 0] for n in range(N))', 'algebra'],
        ['sum(log(1 + exp((1 - 2 * y[n, 0]) * z[n, 0])) for n in range(N))', 'algebra'],
        [
          'sum(max(z[n, 0], 0) - y[n, 0] * z[n, 0] + log(1 + exp(-abs(z[n, 0]))) for n in range(N))',
          'algebra',
        ],
        ['loss', 'definition'],
      ],
    ],
    dplus: [
      '\\frac{\\partial L}{\\partial z}',
      [
        ['exp(z) / (1 + exp(z)) - y', 'log-derivative'],
        ['f - y', 'substitution'],
      ],
      'z',
      'plus',
    ],
    margin: ['L', [['sum(log(1 + exp((1 - 2 * y[n, 0]) * z[n, 0])) for n in range(N))', 'definition']]],
    dmargin: [
      '\\frac{\\partial L}{\\partial z}',
      [
        ['(1 - 2 * y) * sigmoid((1 - 2 * y) * z)', 'chain-rule'],
        ['f - y', 'algebra'],
      ],
      'z',
      'margin',
    ],
    // one entry of the gradient, added up over the examples
    entry: [
      '\\frac{\\partial L}{\\partial \\theta_0}',
      [
        ['sum((f[n, 0] - y[n, 0]) * X[n, 0] for n in range(N))', 'sum-over-paths'],
        ['dtheta[0, 0]', 'linear-map'],
      ],
    ],
    hessian: [
      '\\nabla^2 L',
      [
        ['X.T @ diag(f * (1 - f)) @ X', 'linear-map'],
        ['(diag(sqrt(f * (1 - f))) @ X).T @ (diag(sqrt(f * (1 - f))) @ X)', 'algebra'],
      ],
    ],
    // the Hessian against differences of the gradient: the slope along a fixed direction, and how it changes
    direction: ['v', [['X.T @ y', 'definition']]],
    along: ["L'_v", [['(y.T @ X @ (X.T @ (f - y)))[0, 0]', 'chain-rule']]],
    bend: [
      "\\frac{\\partial L'_v}{\\partial \\theta}",
      [
        ['X.T @ diag(f * (1 - f)) @ X @ direction', 'chain-rule'],
        ['hessian @ direction', 'substitution'],
      ],
      'theta',
      'along',
    ],
    convex: [
      'v^{\\top}\\, \\nabla^2 L\\; v',
      [
        [
          'sum(direction[i, 0] * hessian[i, j] * direction[j, 0] for i in range(D) for j in range(D))',
          'definition',
        ],
        [
          'sum(f[n, 0] * (1 - f[n, 0]) * sum(X[n, j] * direction[j, 0] for j in range(D))**2 for n in range(N))',
          'same-sum',
        ],
      ],
    ],
    ridge: ['L_{\\lambda}', [['loss + 0.1 / 2 * sum(theta[j, 0]**2 for j in range(D))', 'definition']]],
    dridge: [
      '\\frac{\\partial L_{\\lambda}}{\\partial \\theta}',
      [['X.T @ (f - y) + 0.1 * theta', 'sum-over-paths']],
      'theta',
      'ridge',
    ],
  },
  jacobians: {
    J_f: [
      '\\frac{\\partial f}{\\partial \\theta^{\\top}}',
      [['diag(f * (1 - f)) @ X', 'chain-rule']],
      'f',
      'theta',
    ],
  },
  presets: {
    'six-points': { sizes: { N: 6, D: 3 }, given: { X, y: OVERLAPPING, theta: [-2, 1, 1] } },
    'zero-weights': { sizes: { N: 6, D: 3 }, given: { X, y: OVERLAPPING, theta: [0, 0, 0] } },
    separable: { sizes: { N: 6, D: 3 }, given: { X, y: SEPARATED, theta: [-2, 1, 1] } },
    'wrong-way': { sizes: { N: 6, D: 3 }, given: { X, y: OVERLAPPING, theta: [4, -2, -2] } },
  },
});
