/**
 * @file One word is predicted from another (skip-gram) or from the mean of several (CBOW), in three ways: softmax over
 * the vocabulary, against words drawn by chance, or along a path in a tree (Mikolov et al. 2013a, 2013b; Morin and
 * Bengio 2005). c says how much of each word goes in: a single 1 for skip-gram, 1/C at C words for CBOW.
 * B is the tree: a row for each word, a column for each node; 1 where one goes left, -1 where right, 0 off the path.
 */
import { define } from '#derive/derivation.ts';

const HUFFMAN = [
  [1, 0, 0],
  [-1, 1, 0],
  [-1, -1, 1],
  [-1, -1, -1],
] as const;
const SIZES = { V: 4, D: 2 } as const;
const E = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const;

const [LN2, LN3, LN4] = [Math.log(2), Math.log(3), Math.log(4)];
/** Of the word classified by: its product with the first vector is 0, ln 2, 0, ln 4. */
const U = [
  [0, 1],
  [LN2, -1],
  [0, 0.5],
  [LN4, 0],
] as const;
/** Of the nodes: 0, ln 3, −ln 2. */
const THETA = [
  [0, 1],
  [LN3, 0],
  [-LN2, 1],
] as const;
const TABLES = { E, U, Theta: THETA, B: HUFFMAN };

export const word2vec = define('word2vec', {
  sizes: SIZES,
  largest: { V: 16, D: 8 },
  choices: { output: ['softmax', 'negative', 'tree'] },
  parameters: { E: ['E', 'V D'], U: ['U', 'V D'], Theta: ['\\Theta', 'V-1 D'] },
  given: {
    c: ['c', 'V 1', 'stochastic'],
    y: ['y', 'V 1', 'one-hot'],
    n: ['n', 'V 1', 'binary'],
    B: ['B', 'V V-1', 'tree'],
  },
  forward: {
    v: ['v', 'E.T @ c'],
    o: { softmax: ['o', 'U @ v'], negative: ['o', 'U @ v'], tree: ['o', 'Theta @ v'] },
    g: { tree: ['g', 'B.T @ y'] },
    p: { softmax: ['p', 'softmax(o)'], negative: ['p', 'sigmoid(o)'], tree: ['p', 'sigmoid(g * o)'] },
    loss: {
      softmax: ['L', '-sum(y[k, 0] * log(p[k, 0]) for k in range(V))'],
      negative: ['L', '-sum(y[k, 0] * log(p[k, 0]) + n[k, 0] * log(1 - p[k, 0]) for k in range(V))'],
      tree: ['L', '-sum(abs(g[j, 0]) * log(p[j, 0]) for j in range(V - 1))'],
    },
  },
  loss: 'loss',
  opening: 'do',
  backward: {
    p: {
      softmax: [['-y / p', 'chain-rule']],
      negative: [['n / (1 - p) - y / p', 'chain-rule']],
      tree: [['-abs(g) / p', 'chain-rule']],
    },
    o: {
      softmax: [
        ['(diag(p) - p @ p.T) @ dp', 'softmax-jacobian'],
        ['p - y', 'sums-to-one'],
      ],
      negative: [
        ['dp * sigmoid(o) * (1 - sigmoid(o))', 'sigmoid-slope'],
        ['n * p - y * (1 - p)', 'algebra'],
      ],
      tree: [
        ['dp * g * sigmoid(g * o) * (1 - sigmoid(g * o))', 'sigmoid-slope'],
        ['g * (p - 1)', 'algebra'],
        ['abs(g) * (sigmoid(o) - (g > 0))', 'algebra'],
      ],
    },
    U: { softmax: [['do @ v.T', 'linear-map']], negative: [['do @ v.T', 'linear-map']] },
    Theta: { tree: [['do @ v.T', 'linear-map']] },
    v: {
      softmax: [
        ['U.T @ do', 'linear-map'],
        ['U.T @ p - U.T @ y', 'substitution'],
      ],
      negative: [['U.T @ do', 'linear-map']],
      tree: [['Theta.T @ do', 'linear-map']],
    },
    E: [['c @ dv.T', 'linear-map']],
  },
  claims: {
    // what one word gains the others lose
    shared: {
      softmax: [
        '\\mathbf{1}^{\\top} \\frac{\\partial L}{\\partial U}',
        [
          ['ones(V).T @ dU', 'definition'],
          ['0 * v.T', 'algebra'],
        ],
      ],
    },
    // the leaves share out the whole probability, without a sum over the vocabulary
    whole: {
      tree: [
        '\\sum_w p(w)',
        [
          [
            'sum(prod(sigmoid(B[w, j] * o[j, 0])**abs(B[w, j]) for j in range(V - 1)) for w in range(V))',
            'definition',
          ],
          ['1', 'algebra'],
        ],
      ],
    },
    leaf: {
      tree: [
        'L',
        [
          ['sum(log(1 + exp(-(g[j, 0] * o[j, 0]))) * abs(g[j, 0]) for j in range(V - 1))', 'algebra'],
          ['loss', 'definition'],
        ],
      ],
    },
  },
  presets: {
    // one word predicts another: probabilities 1/8, 1/4, 1/8, 1/2
    'skip-gram': { sizes: SIZES, given: { ...TABLES, c: [1, 0, 0, 0], y: [0, 0, 1, 0], n: [1, 1, 0, 0] } },
    // the mean of two
    cbow: { sizes: SIZES, given: { ...TABLES, c: [0.5, 0, 0.5, 0], y: [0, 0, 0, 1], n: [1, 1, 0, 0] } },
    // of the first two words, drawn by chance, and the true one: 1/2, 2/3, 1/2
    negative: {
      sizes: SIZES,
      options: { output: 'negative' },
      given: { ...TABLES, c: [1, 0, 0, 0], y: [0, 0, 1, 0], n: [1, 1, 0, 0] },
    },
    // at the nodes 1/2, 3/4 and 1/3, at the leaves 1/2, 3/8, 1/24 and 1/12
    huffman: {
      sizes: SIZES,
      options: { output: 'tree' },
      given: { ...TABLES, c: [1, 0, 0, 0], y: [0, 0, 1, 0], n: [1, 1, 0, 0] },
    },
  },
});
