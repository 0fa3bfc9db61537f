/**
 * @file The gradient differentiated once more: the slope of the loss J along a direction v is a number, vᵀg, and its
 * gradient is Hv (Pearlmutter, 1994). Three losses whose Hessians can be written down, and what Newton does with them.
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';
import type { ForwardText } from '#derive/text.ts';

/** Six students: hours of study beside a 1 for the bias; no threshold separates those who passed. */
const HOURS = [
  [1, 0],
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 5],
] as const;
const PASSED = [0, 0, 1, 0, 1, 1] as const;

/** The slope of the loss along v. */
const slope: ForwardText = { loss: ['L', 'sum(v[i, 0] * g[i, 0] for i in range(D))'] };

export const secondOrder = define('second-order', {
  sizes: { N: 6, D: 2 },
  largest: { N: 16, D: 6 },
  choices: { loss: ['logistic', 'softmax-loss', 'quadratic'] },
  parameters: { theta: ['\\theta', 'D 1'] },
  given: {
    v: ['v', 'D 1'],
    X: ['X', 'N D'],
    y: ['y', 'N 1', 'binary'],
    q: ['q', 'D 1', 'one-hot'],
    u: ['u', 'D 1'],
    l: ['\\lambda', 'D 1'],
    c: ['c', 'D 1'],
    mu: ['\\mu', '', 'positive'],
    eta: ['\\eta', '', 'positive'],
  },
  forward: {
    z: { logistic: ['z', 'X @ theta'] },
    f: { logistic: ['f', 'sigmoid(z)'] },
    p: { 'softmax-loss': ['p', 'softmax(theta)'] },
    // a reflection: orthogonal and symmetric, whatever u is
    Q: { quadratic: ['Q', 'eye(D) - 2 * u @ u.T / sum(u[i, 0]**2 for i in range(D))'] },
    A: { quadratic: ['A', 'Q @ diag(l) @ Q.T'] },
    e: { quadratic: ['e', 'theta - c'] },
    held: { quadratic: ['\\lambda + \\mu', 'l + mu'] },
    g: {
      logistic: ['g', 'X.T @ (f - y)'],
      'softmax-loss': ['g', 'p - q'],
      quadratic: ['g', 'A @ e'],
    },
    ...slope,
  },
  loss: 'loss',
  backward: {
    g: [['v', 'linear-map']],
    f: { logistic: [['X @ dg', 'linear-map']] },
    p: { 'softmax-loss': [['dg', 'linear-map']] },
    z: {
      logistic: [
        ['df * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['df * f * (1 - f)', 'substitution'],
      ],
    },
    e: { quadratic: [['A @ dg', 'linear-map']] },
    theta: {
      logistic: [
        ['X.T @ dz', 'linear-map'],
        ['X.T @ diag(f * (1 - f)) @ X @ v', 'substitution'],
      ],
      'softmax-loss': [
        ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
        ['p * (v - sum(p[k, 0] * v[k, 0] for k in range(D)))', 'algebra'],
      ],
      quadratic: [
        ['de', 'linear-map'],
        ['A @ v', 'substitution'],
      ],
    },
    X: { logistic: [['dz @ theta.T + (f - y) @ dg.T', 'sum-over-paths']] },
  },
  claims: {
    // what g is the gradient of
    J: {
      logistic: [
        'J',
        [
          ['-sum(y[n, 0] * log(f[n, 0]) + (1 - y[n, 0]) * log(1 - f[n, 0]) for n in range(N))', 'definition'],
          ['sum(log(1 + exp(z[n, 0])) - y[n, 0] * z[n, 0] for n in range(N))', 'algebra'],
        ],
      ],
      'softmax-loss': ['J', [['-sum(q[k, 0] * log(p[k, 0]) for k in range(D))', 'definition']]],
      quadratic: [
        'J',
        [['sum(e[i, 0] * A[i, j] * e[j, 0] for i in range(D) for j in range(D)) / 2', 'definition']],
      ],
    },
    gradient: {
      logistic: [
        '\\nabla J',
        [
          ['X.T @ (f - y)', 'chain-rule'],
          ['g', 'definition'],
        ],
        'theta',
        'J',
      ],
      'softmax-loss': [
        '\\nabla J',
        [
          ['p - q', 'softmax-jacobian'],
          ['g', 'definition'],
        ],
        'theta',
        'J',
      ],
      quadratic: [
        '\\nabla J',
        [
          ['(A + A.T) @ e / 2', 'product-rule'],
          ['g', 'algebra'],
        ],
        'theta',
        'J',
      ],
    },
    H: {
      logistic: ['H', [['X.T @ diag(f * (1 - f)) @ X', 'definition']]],
      'softmax-loss': ['H', [['diag(p) - p @ p.T', 'definition']]],
      quadratic: ['H', [['A', 'definition']]],
    },
    symmetric: {
      logistic: [
        'H^{\\top}',
        [
          ['(X.T @ diag(f * (1 - f)) @ X).T', 'definition'],
          ['X.T @ diag(f * (1 - f)).T @ X.T.T', 'algebra'],
          ['H', 'algebra'],
        ],
      ],
      'softmax-loss': [
        'H^{\\top}',
        [
          ['diag(p).T - (p @ p.T).T', 'definition'],
          ['H', 'algebra'],
        ],
      ],
      quadratic: [
        'H^{\\top}',
        [
          ['(Q @ diag(l) @ Q.T).T', 'definition'],
          ['H', 'algebra'],
        ],
      ],
    },
    product: {
      logistic: [
        'H v',
        [
          ['H @ v', 'definition'],
          ['dtheta', 'substitution'],
        ],
      ],
      'softmax-loss': [
        'H v',
        [
          ['H @ v', 'definition'],
          ['dtheta', 'substitution'],
        ],
      ],
      quadratic: [
        'H v',
        [
          ['H @ v', 'definition'],
          ['dtheta', 'substitution'],
        ],
      ],
    },
    curvature: {
      logistic: [
        'v^{\\top} H v',
        [
          ['sum(v[i, 0] * H[i, j] * v[j, 0] for i in range(D) for j in range(D))', 'definition'],
          [
            'sum(f[n, 0] * (1 - f[n, 0]) * sum(X[n, i] * v[i, 0] for i in range(D))**2 for n in range(N))',
            'same-sum',
          ],
          ['sum(sum(X[n, i] * v[i, 0] for i in range(D))**2 for n in range(N)) / 4', 'bound', '<='],
        ],
      ],
      'softmax-loss': [
        'v^{\\top} H v',
        [
          ['sum(v[i, 0] * H[i, j] * v[j, 0] for i in range(D) for j in range(D))', 'definition'],
          [
            'sum(p[k, 0] * (v[k, 0] - sum(p[j, 0] * v[j, 0] for j in range(D)))**2 for k in range(D))',
            'algebra',
          ],
          ['(max(v[k, 0] for k in range(D)) + max(-v[k, 0] for k in range(D)))**2 / 4', 'bound', '<='],
          ['sum(v[k, 0]**2 for k in range(D)) / 2', 'bound', '<='],
        ],
      ],
      quadratic: [
        'v^{\\top} H v',
        [
          ['sum(v[i, 0] * H[i, j] * v[j, 0] for i in range(D) for j in range(D))', 'definition'],
          ['sum(l[i, 0] * sum(Q[j, i] * v[j, 0] for j in range(D))**2 for i in range(D))', 'eigenvector'],
        ],
      ],
    },
    // along one line: the step that the model of second order asks for
    stride: {
      logistic: [
        '\\alpha',
        [
          ['-loss / curvature', 'definition'],
          [
            '-sum(v[i, 0] * g[i, 0] for i in range(D)) / sum(v[i, 0] * dtheta[i, 0] for i in range(D))',
            'substitution',
          ],
        ],
      ],
    },
    // the square instead of the logarithm: half of its Hessian is missing where only first derivatives are used
    J_2: { logistic: ['J_2', [['sum((f[n, 0] - y[n, 0])**2 for n in range(N)) / 2', 'definition']]] },
    g_2: {
      logistic: ['\\nabla J_2', [['X.T @ ((f - y) * f * (1 - f))', 'chain-rule']], 'theta', 'J_2'],
    },
    s_2: {
      logistic: ['v^{\\top} \\nabla J_2', [['(v.T @ X.T @ ((f - y) * f * (1 - f)))[0, 0]', 'definition']]],
    },
    G: {
      logistic: [
        'G',
        [
          ['(diag(f * (1 - f)) @ X).T @ (diag(f * (1 - f)) @ X)', 'definition'],
          ['X.T @ diag((f * (1 - f))**2) @ X', 'algebra'],
        ],
      ],
    },
    R: { logistic: ['R', [['X.T @ diag((f - y) * f * (1 - f) * (1 - 2 * f)) @ X', 'definition']]] },
    bend: {
      logistic: [
        '\\nabla^2 J_2\\, v',
        [
          ['X.T @ diag((f * (1 - f))**2 + (f - y) * f * (1 - f) * (1 - 2 * f)) @ X @ v', 'product-rule'],
          ['(G + R) @ v', 'same-sum'],
        ],
        'theta',
        's_2',
      ],
    },
    // softmax: the direction that no loss sees
    ones: { 'softmax-loss': ['\\mathbf{1}', [['exp(0 * p)', 'definition']]] },
    flat: {
      'softmax-loss': [
        'H\\, \\mathbf{1}',
        [
          ['(diag(p) - p @ p.T) @ ones', 'definition'],
          ['p - p * sum(p[k, 0] for k in range(D))', 'same-sum'],
          ['0 * p', 'algebra'],
        ],
      ],
    },
    // quadratic: everything is known of it
    reflection: {
      quadratic: [
        'Q Q^{\\top}',
        [
          ['Q @ Q.T', 'definition'],
          [
            'eye(D) - 4 * u @ u.T / sum(u[i, 0]**2 for i in range(D)) + 4 * u @ (u.T @ u) @ u.T / sum(u[i, 0]**2 for i in range(D))**2',
            'algebra',
          ],
          ['eye(D)', 'algebra'],
        ],
      ],
    },
    taylor: {
      quadratic: [
        'J(\\theta + v)',
        [
          [
            'sum((e + v)[i, 0] * A[i, j] * (e + v)[j, 0] for i in range(D) for j in range(D)) / 2',
            'definition',
          ],
          ['J + loss + curvature / 2', 'algebra'],
        ],
      ],
    },
    inverse: { quadratic: ['A^{-1}', [['Q @ diag(1 / l) @ Q.T', 'definition']]] },
    unit: {
      quadratic: [
        'A^{-1} A',
        [
          ['inverse @ A', 'definition'],
          ['Q @ diag(1 / l) @ (Q.T @ Q) @ diag(l) @ Q.T', 'substitution'],
          ['Q @ diag(l / l) @ Q.T', 'algebra'],
          ['eye(D)', 'inverse'],
        ],
      ],
    },
    newton: {
      quadratic: [
        '\\theta - H^{-1} g',
        [
          ['theta - inverse @ g', 'definition'],
          ['theta - inverse @ A @ (theta - c)', 'substitution'],
          ['c', 'inverse'],
        ],
      ],
    },
    gain: {
      quadratic: [
        'J(\\theta) - J(c)',
        [
          ['J', 'definition'],
          ['sum(g[i, 0] * inverse[i, j] * g[j, 0] for i in range(D) for j in range(D)) / 2', 'inverse'],
        ],
      ],
    },
    descent: {
      quadratic: [
        '\\theta - \\eta g - c',
        [
          ['theta - eta * g - c', 'definition'],
          ['(eye(D) - eta * A) @ e', 'substitution'],
          ['Q @ diag(1 - eta * l) @ Q.T @ e', 'eigenvector'],
        ],
      ],
    },
    damped: {
      quadratic: [
        '\\theta - (H + \\mu I)^{-1} g - c',
        [
          ['e - Q @ diag(1 / (l + mu)) @ Q.T @ g', 'definition'],
          ['Q @ diag(1 - l / (l + mu)) @ Q.T @ e', 'substitution'],
          ['Q @ diag(mu / (l + mu)) @ Q.T @ e', 'algebra'],
        ],
      ],
    },
    away: {
      quadratic: [
        '\\theta - |H|^{-1} g - c',
        [
          ['e - Q @ diag(1 / abs(l)) @ Q.T @ g', 'definition'],
          ['Q @ diag(1 - l / abs(l)) @ Q.T @ e', 'substitution'],
          ['2 * Q @ diag((l < 0)) @ Q.T @ e', 'algebra'],
        ],
      ],
    },
  },
  jacobians: {
    Hessian: {
      logistic: [
        '\\frac{\\partial g}{\\partial \\theta^{\\top}}',
        [['X.T @ diag(f * (1 - f)) @ X', 'chain-rule']],
        'g',
        'theta',
      ],
      'softmax-loss': [
        '\\frac{\\partial g}{\\partial \\theta^{\\top}}',
        [['diag(p) - p @ p.T', 'softmax-jacobian']],
        'g',
        'theta',
      ],
      quadratic: ['\\frac{\\partial g}{\\partial \\theta^{\\top}}', [['A', 'linear-map']], 'g', 'theta'],
    },
    J_f: {
      logistic: [
        '\\frac{\\partial f}{\\partial \\theta^{\\top}}',
        [['diag(f * (1 - f)) @ X', 'chain-rule']],
        'f',
        'theta',
      ],
    },
  },
  kinks: { quadratic: ['held'] },
  presets: {
    students: {
      sizes: { N: 6, D: 2 },
      given: {
        ...{ X: HOURS, y: PASSED, theta: [-2, 1], v: [0, 1] },
        ...{ q: [1, 0], u: [1, -3], l: [4, 1], c: [1, 1], mu: 1, eta: 0.25 },
      },
    },
    sure: {
      sizes: { N: 6, D: 2 },
      given: { X: HOURS, y: PASSED, theta: [-10, 5], v: [0, 1] },
    },
    saddle: {
      sizes: { N: 6, D: 2 },
      options: { loss: 'quadratic' },
      given: { theta: [1, 0.5], v: [0, 1], u: [0, 1], l: [2, -2], c: [0, 0], mu: 3, eta: 0.25 },
    },
  },
});
