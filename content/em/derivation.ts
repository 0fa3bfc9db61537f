/**
 * @file A mixture of K sources, none of which is seen: N numbers from K bell curves, or N rows of tosses from K coins.
 * The loss is minus the log-likelihood. What EM does with it stands in the claims: the bound (Dempster, Laird and Rubin
 * 1977; Neal and Hinton 1998), the gradient (Fisher), the step (Xu and Jordan 1996), and that it never climbs.
 */
import { define } from '#derive/derivation.ts';

export const em = define('em', {
  sizes: { N: 4, K: 2 },
  largest: { N: 24, K: 4 },
  choices: { source: ['gaussian', 'coins'] },
  parameters: {
    w: ['w', 'K 1', 'stochastic'],
    mu: ['\\mu', 'K 1'],
    v: ['v', 'K 1', 'positive'],
    theta: ['\\theta', 'K 1', 'share'],
  },
  given: {
    x: ['x', 'N 1'],
    h: ['h', 'N 1', 'positive'],
    u: ['u', 'N 1', 'positive'],
    Q: ['q', 'N K', 'stochastic-rows'],
  },
  forward: {
    J: {
      gaussian: [
        'J',
        'log(w[k, 0]) - (x[i, 0] - mu[k, 0])**2 / (2 * v[k, 0]) - log(2 * pi * v[k, 0]) / 2',
        'i:N k:K',
      ],
      coins: ['J', 'log(w[k, 0]) + h[i, 0] * log(theta[k, 0]) + u[i, 0] * log(1 - theta[k, 0])', 'i:N k:K'],
    },
    E: ['\\ell', 'log(sum(exp(J[i, k]) for k in range(K)))', 'i:N o:1'],
    loss: ['L', '-sum(E[i, 0] for i in range(N))'],
  },
  asides: {
    R: ['r', 'exp(J[i, k] - E[i, 0])', 'i:N k:K'],
    n: ['n', 'R.T @ ones(N)'],
    // the M-step
    w_new: ['w^{\\text{new}}', 'n / N'],
    mu_new: { gaussian: ['\\mu^{\\text{new}}', 'R.T @ x / n'] },
    v_new: {
      gaussian: [
        'v^{\\text{new}}',
        'sum(R[i, k] * (x[i, 0] - mu_new[k, 0])**2 for i in range(N)) / n[k, 0]',
        'k:K o:1',
      ],
    },
    theta_new: { coins: ['\\theta^{\\text{new}}', 'R.T @ h / (R.T @ (h + u))'] },
  },
  loss: 'loss',
  opening: 'dJ',
  backward: {
    E: [['-ones(N)', 'chain-rule']],
    J: [
      ['[i, k] dE[i, 0] * exp(J[i, k]) / sum(exp(J[i, j]) for j in range(K))', 'log-derivative'],
      ['[i, k] -R[i, k]', 'substitution'],
    ],
    w: [
      ['[k, o] sum(dJ[i, k] / w[k, 0] for i in range(N))', 'sum-over-paths'],
      ['[k, o] -n[k, 0] / w[k, 0]', 'substitution'],
    ],
    mu: {
      gaussian: [
        ['[k, o] sum(dJ[i, k] * (x[i, 0] - mu[k, 0]) / v[k, 0] for i in range(N))', 'sum-over-paths'],
        ['[k, o] n[k, 0] / v[k, 0] * (mu[k, 0] - mu_new[k, 0])', 'substitution'],
      ],
    },
    v: {
      gaussian: [
        [
          '[k, o] sum(dJ[i, k] * ((x[i, 0] - mu[k, 0])**2 / (2 * v[k, 0]**2) - 1 / (2 * v[k, 0])) for i in range(N))',
          'sum-over-paths',
        ],
        [
          '[k, o] n[k, 0] / (2 * v[k, 0]**2) * (v[k, 0] - v_new[k, 0] - (mu[k, 0] - mu_new[k, 0])**2)',
          'substitution',
        ],
      ],
    },
    theta: {
      coins: [
        [
          '[k, o] sum(dJ[i, k] * (h[i, 0] / theta[k, 0] - u[i, 0] / (1 - theta[k, 0])) for i in range(N))',
          'sum-over-paths',
        ],
        [
          '[k, o] sum(R[i, k] * (h[i, 0] + u[i, 0]) for i in range(N)) / (theta[k, 0] * (1 - theta[k, 0])) * (theta[k, 0] - theta_new[k, 0])',
          'substitution',
        ],
      ],
    },
  },
  claims: {
    F: [
      '\\mathcal{F}(q)',
      [
        ['sum(Q[i, k] * (J[i, k] - log(Q[i, k])) for i in range(N) for k in range(K))', 'definition'],
        ['-loss', 'bound', '<='],
      ],
    ],
    gap: [
      '\\ell - \\mathcal{F}(q)',
      [
        ['-loss - F', 'definition'],
        ['sum(Q[i, k] * log(Q[i, k] / R[i, k]) for i in range(N) for k in range(K))', 'algebra'],
      ],
    ],
    tight: [
      '\\mathcal{F}(r)',
      [
        ['sum(R[i, k] * (J[i, k] - log(R[i, k])) for i in range(N) for k in range(K))', 'definition'],
        ['-loss', 'algebra'],
      ],
    ],
    // with q held, the bound has an easy gradient; at q = r it is that of the log-likelihood
    dF: {
      gaussian: [
        '\\frac{\\partial \\mathcal{F}}{\\partial \\mu}',
        [['(Q.T @ x - Q.T @ ones(N) * mu) / v', 'chain-rule']],
        'mu',
        'F',
      ],
      coins: [
        '\\frac{\\partial \\mathcal{F}}{\\partial \\theta}',
        [['Q.T @ h / theta - Q.T @ u / (1 - theta)', 'chain-rule']],
        'theta',
        'F',
      ],
    },
    fisher: {
      gaussian: [
        '\\frac{\\partial \\ell}{\\partial \\mu}',
        [
          ['(R.T @ x - R.T @ ones(N) * mu) / v', 'chain-rule'],
          ['-dmu', 'definition'],
        ],
      ],
      coins: [
        '\\frac{\\partial \\ell}{\\partial \\theta}',
        [
          ['R.T @ h / theta - R.T @ u / (1 - theta)', 'chain-rule'],
          ['-dtheta', 'definition'],
        ],
      ],
    },
    // a step of EM is a step of gradient descent with a rate of its own for each parameter
    step: {
      gaussian: [
        '\\mu^{\\text{new}}',
        [
          ['mu - v / n * dmu', 'algebra'],
          ['mu_new', 'definition'],
        ],
      ],
      coins: [
        '\\theta^{\\text{new}}',
        [
          ['theta - theta * (1 - theta) / (R.T @ (h + u)) * dtheta', 'algebra'],
          ['theta_new', 'definition'],
        ],
      ],
    },
    shares: [
      'w^{\\text{new}}',
      [
        ['-(w * dw / N)', 'algebra'],
        ['w_new', 'definition'],
      ],
    ],
    descends: {
      gaussian: [
        'L^{\\text{new}}',
        [
          [
            '-sum(log(sum(w_new[k, 0] * exp(-(x[i, 0] - mu_new[k, 0])**2 / (2 * v_new[k, 0])) / sqrt(2 * pi * v_new[k, 0]) for k in range(K))) for i in range(N))',
            'definition',
          ],
          ['loss', 'bound', '<='],
        ],
      ],
      coins: [
        'L^{\\text{new}}',
        [
          [
            '-sum(log(sum(w_new[k, 0] * theta_new[k, 0]**h[i, 0] * (1 - theta_new[k, 0])**u[i, 0] for k in range(K))) for i in range(N))',
            'definition',
          ],
          ['loss', 'bound', '<='],
        ],
      ],
    },
  },
  presets: {
    // 4 / ln 2: each minute doubles the odds of the second curve, and all shares are fractions
    'four-times': {
      sizes: { N: 4, K: 2 },
      options: { source: 'gaussian' },
      given: {
        w: [0.5, 0.5],
        mu: [22, 26],
        v: [4 / Math.LN2, 4 / Math.LN2],
        x: [19, 22, 25, 29],
        Q: [
          [0.5, 0.5],
          [0.5, 0.5],
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      },
    },
    'two-coins': {
      sizes: { N: 3, K: 2 },
      options: { source: 'coins' },
      given: {
        w: [0.5, 0.5],
        theta: [2 / 3, 1 / 3],
        h: [4, 1, 2],
        u: [1, 4, 3],
        Q: [
          [0.5, 0.5],
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      },
    },
  },
});
