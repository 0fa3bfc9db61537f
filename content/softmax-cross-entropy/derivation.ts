/** @file Softmax and cross-entropy over one column of logits, from a linear layer (notes 001, 002 and 003, section 7). */
import { define } from '#derive/derivation.ts';

/** Weights of round numbers: with x = (1, 2) and `b` the logits are (2, 1, 0) + b − (0, 0.5, 0). */
const W = [
  [1, 0.5],
  [0.5, 0],
  [-1, 0.5],
] as const;
const x = [1, 2] as const;
const sizes = { D: 2, K: 3 } as const;

/** A line that is so only where exactly one entry of y is 1. */
const single = <const Line>(line: Line): { readonly 'one-hot': Line } => ({ 'one-hot': line });

export const softmaxCrossEntropy = define('softmax-cross-entropy', {
  sizes,
  largest: { D: 16, K: 16 },
  choices: { target: ['one-hot', 'weights'] },
  further: ['weights'],
  parameters: { W: ['W', 'K D'], b: ['b', 'K 1'] },
  given: { x: ['x', 'D 1'], y: { 'one-hot': ['y', 'K 1', 'one-hot'], weights: ['y', 'K 1'] } },
  forward: {
    z: ['z', 'W @ x + b'],
    S: ['S', 'sum(exp(z[k, 0]) for k in range(K))'],
    p: ['p', 'exp(z) / S'],
    loss: ['L', '-sum(y[k, 0] * log(p[k, 0]) for k in range(K))'],
  },
  loss: 'loss',
  opening: 'dz',
  backward: {
    p: [['-y / p', 'chain-rule']],
    z: {
      'one-hot': [
        ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
        ['p - y', 'sums-to-one'],
      ],
      weights: [
        ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
        ['p * sum(y[k, 0] for k in range(K)) - y', 'algebra'],
      ],
    },
    W: {
      'one-hot': [
        ['dz @ x.T', 'linear-map'],
        ['(p - y) @ x.T', 'substitution'],
      ],
      weights: [['dz @ x.T', 'linear-map']],
    },
    b: [['dz', 'linear-map']],
    x: {
      'one-hot': [
        ['W.T @ dz', 'linear-map'],
        ['W.T @ (p - y)', 'substitution'],
      ],
      weights: [['W.T @ dz', 'linear-map']],
    },
  },
  claims: {
    shift: [
      '\\operatorname{softmax}(z + 5)',
      [
        ['exp(z + 5) / sum(exp(z[k, 0] + 5) for k in range(K))', 'definition'],
        ['exp(5) * exp(z) / (exp(5) * S)', 'algebra'],
        ['p', 'algebra'],
      ],
    ],
    ones: ['\\mathbf{1}', [['exp(0 * z)', 'definition']]],
    null: [
      '\\frac{\\partial p}{\\partial z^{\\top}}\\, \\mathbf{1}',
      [
        ['(diag(p) - p @ p.T) @ ones', 'softmax-jacobian'],
        ['p - p * sum(p[k, 0] for k in range(K))', 'same-sum'],
        ['0 * p', 'algebra'],
      ],
    ],
    // the third way: without the matrix, one entry at a time
    entry: single([
      '\\frac{\\partial L}{\\partial z_0}',
      [
        ['sum(dp[k, 0] * p[k, 0] * ((k == 0) - p[0, 0]) for k in range(K))', 'sum-over-paths'],
        ['-y[0, 0] * (1 - p[0, 0]) + sum(y[k, 0] * p[0, 0] for k in range(1, K))', 'algebra'],
        ['p[0, 0] * sum(y[k, 0] for k in range(K)) - y[0, 0]', 'algebra'],
        ['p[0, 0] - y[0, 0]', 'sums-to-one'],
      ],
    ]),
    // the second way: the loss without a quotient
    lse: single([
      'L',
      [
        ['-sum(y[k, 0] * log(p[k, 0]) for k in range(K))', 'definition'],
        ['sum(y[k, 0] * (log(S) - z[k, 0]) for k in range(K))', 'log-of-quotient'],
        ['log(S) - sum(y[k, 0] * z[k, 0] for k in range(K))', 'sums-to-one'],
      ],
    ]),
    quick: [
      'L',
      [['log(sum(exp(z[k, 0]) for k in range(K))) - sum(y[k, 0] * z[k, 0] for k in range(K))', 'definition']],
    ],
    dquick: single([
      '\\frac{\\partial L}{\\partial z}',
      [
        ['exp(z) / S - y', 'log-derivative'],
        ['p - y', 'definition'],
      ],
      'z',
      'quick',
    ]),
    balance: single([
      '\\sum_{k} \\frac{\\partial L}{\\partial z_k}',
      [
        ['sum(dz[k, 0] for k in range(K))', 'definition'],
        ['sum(p[k, 0] for k in range(K)) - sum(y[k, 0] for k in range(K))', 'substitution'],
        ['0', 'sums-to-one'],
      ],
    ]),
    // targets that are not one-hot: smoothed, and with a mass that is not 1
    q: ['q', [['0.9 * y + 0.1 / K', 'definition']]],
    soft: ['L_q', [['-sum((0.9 * y[k, 0] + 0.1 / K) * log(p[k, 0]) for k in range(K))', 'definition']]],
    dsoft: single(['\\frac{\\partial L_q}{\\partial z}', [['p - q', 'algebra']], 'z', 'soft']),
    r: ['r', [['y + 1 / 2', 'definition']]],
    heavy: ['L_r', [['-sum((y[k, 0] + 1 / 2) * log(p[k, 0]) for k in range(K))', 'definition']]],
    dheavy: [
      '\\frac{\\partial L_r}{\\partial z}',
      [
        ['(diag(p) - p @ p.T) @ (-r / p)', 'softmax-jacobian'],
        ['p * sum(r[k, 0] for k in range(K)) - r', 'algebra'],
      ],
      'z',
      'heavy',
    ],
    // all logits divided by the temperature 2
    warm: [
      'p_{\\tau}',
      [
        ['softmax(z / 2)', 'definition'],
        ['sqrt(p) / sum(sqrt(p[k, 0]) for k in range(K))', 'algebra'],
      ],
    ],
    warm_loss: [
      'L_{\\tau}',
      [
        [
          'log(sum(exp(z[k, 0] / 2) for k in range(K))) - sum(y[k, 0] * z[k, 0] / 2 for k in range(K))',
          'definition',
        ],
      ],
    ],
    dwarm: single([
      '\\frac{\\partial L_{\\tau}}{\\partial z}',
      [['(warm - y) / 2', 'chain-rule']],
      'z',
      'warm_loss',
    ]),
    // one class against another, and one class against all the others together
    pair: [
      '\\frac{p_0}{p_0 + p_{K-1}}',
      [
        ['p[0, 0] / (p[0, 0] + p[K - 1, 0])', 'definition'],
        ['exp(z[0, 0]) / (exp(z[0, 0]) + exp(z[K - 1, 0]))', 'substitution'],
        ['sigmoid(z[0, 0] - z[K - 1, 0])', 'algebra'],
      ],
    ],
    rest: [
      'p_0',
      [
        ['p[0, 0]', 'definition'],
        ['1 / (1 + sum(exp(z[k, 0] - z[0, 0]) for k in range(1, K)))', 'algebra'],
        ['sigmoid(z[0, 0] - log(sum(exp(z[k, 0]) for k in range(1, K))))', 'algebra'],
      ],
    ],
    // the stable forms
    top: ['m', [['max(z[k, 0] for k in range(K))', 'definition']]],
    stable_p: [
      'p',
      [
        ['exp(z - top) / sum(exp(z[k, 0] - top) for k in range(K))', 'algebra'],
        ['p', 'definition'],
      ],
    ],
    stable: single([
      'L',
      [
        [
          'top + log(sum(exp(z[k, 0] - top) for k in range(K))) - sum(y[k, 0] * z[k, 0] for k in range(K))',
          'algebra',
        ],
        ['loss', 'definition'],
      ],
    ]),
    bracket: [
      '\\log(S)',
      [
        ['log(S)', 'definition'],
        ['top + log(K)', 'bound', '<='],
      ],
    ],
    // the spread of the logits under p: why no direction of z is curved downwards
    curved: ['\\nabla^2 L', [['diag(p) - p @ p.T', 'softmax-jacobian']]],
    variance: [
      'z^{\\top}\\, \\nabla^2 L\\; z',
      [
        ['sum(z[i, 0] * curved[i, j] * z[j, 0] for i in range(K) for j in range(K))', 'definition'],
        [
          'sum(p[k, 0] * z[k, 0]**2 for k in range(K)) - sum(p[k, 0] * z[k, 0] for k in range(K))**2',
          'same-sum',
        ],
        [
          'sum(p[k, 0] * (z[k, 0] - sum(p[j, 0] * z[j, 0] for j in range(K)))**2 for k in range(K))',
          'algebra',
        ],
      ],
    ],
    square: ['Q', [['sum((p[k, 0] - y[k, 0])**2 for k in range(K)) / 2', 'definition']]],
    dsquare: [
      '\\frac{\\partial Q}{\\partial z}',
      [
        ['(diag(p) - p @ p.T) @ (p - y)', 'softmax-jacobian'],
        ['p * (p - y - sum(p[k, 0] * (p[k, 0] - y[k, 0]) for k in range(K)))', 'algebra'],
      ],
      'z',
      'square',
    ],
  },
  jacobians: {
    J: ['\\frac{\\partial p}{\\partial z^{\\top}}', [['diag(p) - p @ p.T', 'softmax-jacobian']], 'p', 'z'],
  },
  presets: {
    'scores-2-1-0': { sizes, given: { W, x, b: [0, 0.5, 0], y: [0, 1, 0] } },
    'equal-scores': { sizes, given: { W, x, b: [-2, -0.5, 0], y: [0, 1, 0] } },
    'sure-and-right': { sizes, given: { W, x, b: [0, 4.5, 0], y: [0, 1, 0] } },
    'sure-and-wrong': { sizes, given: { W, x, b: [6, 0.5, 0], y: [0, 1, 0] } },
  },
});
