/**
 * @file From ids to a loss: C places of a row pick their vectors from a table, the first M of them are averaged, and the
 * mean has to tell a word that stood there from K words drawn by chance. With C = M = 1 it is skip-gram with negative
 * sampling (Mikolov, Sutskever, Chen, Corrado and Dean 2013, equation 4); without the K words it is the loss of the
 * averaged classifier for a good review, with u as its weights.
 */
import { define } from '#derive/derivation.ts';

/** A table of five tokens: the pad, the unknown, and three characters. */
const W = [
  [0, 0],
  [0.5, -0.5],
  [1, 2],
  [2, 1],
  [-1, 0.5],
] as const;
/** Which token stands at each place, as columns of 0 and 1. */
const places = (...ids: readonly number[]) => W.map((_, token) => ids.map((id) => (id === token ? 1 : 0)));
const u = [0.5, 1] as const;
const N = [
  [1, 0.5],
  [-0.5, 1],
] as const;
const sizes = { C: 4, M: 3, K: 2, E: 2, V: 5 } as const;

export const textPreprocessing = define('text-preprocessing', {
  sizes,
  largest: { C: 12, M: 12, K: 8, E: 8, V: 12 },
  parameters: { W: ['W', 'V E'], u: ['u', 'E 1'], N: ['N', 'K E'] },
  given: { P: ['P', 'V C', 'binary'] },
  forward: {
    m: ['m', '(j < M)', 'j:C o:1'],
    X: ['X', 'P.T @ W'],
    v: ['v', 'X.T @ m / M'],
    s: ['s', 'sum(u[i, 0] * v[i, 0] for i in range(E))'],
    n: ['n', 'N @ v'],
    p: ['p', 'sigmoid(s)'],
    q: ['q', 'sigmoid(n)'],
    loss: ['L', '-log(p) - sum(log(1 - q[k, 0]) for k in range(K))'],
  },
  loss: 'loss',
  opening: 'dW',
  backward: {
    p: [['-1 / p', 'chain-rule']],
    q: [['1 / (1 - q)', 'chain-rule']],
    s: [
      ['dp * sigmoid(s) * (1 - sigmoid(s))', 'sigmoid-slope'],
      ['dp * p * (1 - p)', 'substitution'],
      ['p - 1', 'algebra'],
    ],
    n: [
      ['dq * sigmoid(n) * (1 - sigmoid(n))', 'sigmoid-slope'],
      ['dq * q * (1 - q)', 'substitution'],
      ['q', 'algebra'],
    ],
    u: [
      ['ds * v', 'linear-map'],
      ['(p - 1) * v', 'substitution'],
    ],
    N: [
      ['dn @ v.T', 'linear-map'],
      ['q @ v.T', 'substitution'],
    ],
    v: [
      ['ds * u + N.T @ dn', 'sum-over-paths'],
      ['(p - 1) * u + N.T @ q', 'substitution'],
    ],
    X: [['m @ dv.T / M', 'linear-map']],
    W: [
      ['P @ dX', 'linear-map'],
      ['P @ m @ dv.T / M', 'substitution'],
    ],
  },
  claims: {
    // without the sigmoid: the form that no score can break
    plus: [
      'L',
      [
        ['log(1 + exp(-s)) + sum(log(1 + exp(n[k, 0])) for k in range(K))', 'algebra'],
        [
          'max(-s, 0) + log(1 + exp(-abs(s))) + sum(max(n[k, 0], 0) + log(1 + exp(-abs(n[k, 0]))) for k in range(K))',
          'algebra',
        ],
        ['loss', 'definition'],
      ],
    ],
    // how often each token stands at a true place
    count: ['c', [['P @ m', 'definition']]],
    dcount: [
      '\\frac{\\partial L}{\\partial W}',
      [
        ['count @ dv.T / M', 'same-sum'],
        ['dW', 'definition'],
      ],
    ],
    // the mean over all places
    diluted: [
      '\\frac{1}{C} X^{\\top} \\mathbf{1}',
      [
        ['X.T @ (m + (1 - m)) / C', 'definition'],
        ['M / C * v + X.T @ (1 - m) / C', 'algebra'],
      ],
    ],
    // the averaged classifier on a good review: the same loss without words drawn by chance
    good: ['L_1', [['-log(p)', 'definition']]],
    dgood: [
      '\\frac{\\partial L_1}{\\partial W}',
      [
        ['(p - 1) * P @ m @ u.T / M', 'chain-rule'],
        ['(p - 1) * count @ u.T / M', 'substitution'],
      ],
      'W',
      'good',
    ],
  },
  presets: {
    'short-review': { sizes, given: { W, u, N, P: places(4, 2, 3, 0) } },
    'said-twice': { sizes, given: { W, u, N, P: places(2, 3, 2, 0) } },
    'one-word': { sizes: { ...sizes, C: 1, M: 1 }, given: { W, u, N, P: places(2) } },
    'pads-count': { sizes: { ...sizes, M: 4 }, given: { W, u, N, P: places(4, 2, 3, 0) } },
  },
});
