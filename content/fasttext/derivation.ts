/**
 * @file fastText: a text is the mean of the vectors of its words and n-grams, and a linear map of it is asked for a class
 * (Joulin, Grave, Bojanowski and Mikolov 2017). The n-grams of a text share B buckets (G features, one row of F for
 * each: a 1 in its bucket). The same mean over the n-grams of one word is its vector (Bojanowski et al. 2017).
 */
import { define } from '#derive/derivation.ts';

export const fasttext = define('fasttext', {
  sizes: { G: 3, B: 2, D: 2, K: 2 },
  largest: { G: 24, B: 16, D: 8, K: 8 },
  parameters: { Z: ['Z', 'B D'], W: ['W', 'K D'], b: ['b', 'K 1'] },
  given: {
    F: ['F', 'G B', 'binary'],
    m: ['m', 'G 1', 'positive'],
    y: ['y', 'K 1', 'one-hot'],
  },
  forward: {
    k: ['k', 'F.T @ m'],
    n: ['n', 'sum(m[g, 0] for g in range(G))'],
    x: ['\\bar{x}', 'Z.T @ k / n'],
    o: ['o', 'W @ x + b'],
    p: ['p', 'softmax(o)'],
    loss: ['L', '-sum(y[j, 0] * log(p[j, 0]) for j in range(K))'],
  },
  asides: { X: ['X', 'F @ Z'] },
  loss: 'loss',
  opening: 'dZ',
  backward: {
    p: [['-y / p', 'chain-rule']],
    o: [
      ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
      ['p - y', 'sums-to-one'],
    ],
    W: [['do @ x.T', 'linear-map']],
    b: [['do', 'linear-map']],
    x: [
      ['W.T @ do', 'linear-map'],
      ['W.T @ (p - y)', 'substitution'],
    ],
    Z: [
      ['k @ dx.T / n', 'linear-map'],
      ['k @ (p - y).T @ W / n', 'substitution'],
      ['F.T @ (m @ dx.T / n)', 'sum-over-paths'],
    ],
  },
  claims: {
    // the mean of what the n-grams look up
    mean: [
      '\\bar{x}',
      [
        ['X.T @ m / n', 'definition'],
        ['x', 'substitution'],
      ],
    ],
    // the score of a class is a sum of what each n-gram says
    votes: [
      'o_0 - b_0',
      [
        ['sum(m[g, 0] / n * sum(W[0, i] * X[g, i] for i in range(D)) for g in range(G))', 'algebra'],
        ['o[0, 0] - b[0, 0]', 'definition'],
      ],
    ],
  },
  presets: {
    'two-in-a-bucket': {
      sizes: { G: 3, B: 2, D: 2, K: 2 },
      given: {
        F: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
        m: [1, 1, 1],
        Z: [
          [1, 0],
          [0, 3],
        ],
        W: [
          [0, 0],
          [0, Math.log(3)],
        ],
        b: [0, 0],
        y: [1, 0],
      },
    },
  },
});
