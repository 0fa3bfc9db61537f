/**
 * @file A linear-chain conditional random field: minus the log-probability of a whole row of tags (Lafferty, McCallum and
 * Pereira 2001; Sutton and McCallum 2012, sections 4 and 5). all: against the sum over all rows; best: against the best
 * row alone, which is the loss of the structured perceptron (Collins 2002). Scores come from one linear map of x, where
 * a tagger has a recurrent network. The first word has number 0, and its scores are the state before the first step.
 */
import { define } from '#derive/derivation.ts';

const LN2 = Math.LN2;

export const crf = define('crf', {
  sizes: { T: 2, D: 2, K: 2 },
  largest: { T: 24, D: 8, K: 8 },
  choices: { paths: ['all', 'best'] },
  parameters: { W: ['W', 'K D'], b: ['b', 'K 1'], A: ['A', 'K K'] },
  given: { a0: ['a_0', 'K 1'], l0: ['\\ell_0', 'K 1', 'one-hot'] },
  cell: {
    given: { x: ['x_{#}', 'D 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
    states: { a_prev: 'a', l_prev: 'l' },
    forward: {
      e: ['e_{#}', 'W @ x + b'],
      a: {
        all: ['a_{#}', 'log(sum(exp(a_prev[i, 0] + A[i, j]) for i in range(K))) + e[j, 0]', 'j:K o:1'],
        best: ['a_{#}', 'max(a_prev[i, 0] + A[i, j] for i in range(K)) + e[j, 0]', 'j:K o:1'],
      },
      l: ['\\ell_{#}', 'y'],
      g: [
        'g_{#}',
        'sum(y[k, 0] * e[k, 0] for k in range(K)) + sum(l_prev[i, 0] * A[i, j] * y[j, 0] for i in range(K) for j in range(K))',
      ],
    },
    asides: {
      S: { best: ['S_{#}', 'a_prev @ ones(K).T + A'] },
      // how likely i stood before j, if j stands here; under best, 1 where the best way into j comes from i
      R: {
        all: ['R_{#}', 'exp(a_prev[i, 0] + A[i, j] + e[j, 0] - a[j, 0])', 'i:K j:K'],
        best: ['R_{#}', '(a_prev[i, 0] + A[i, j] + e[j, 0] == a[j, 0])', 'i:K j:K'],
      },
    },
    backward: {
      a: [['da_next', 'chain-rule']],
      e: [['da - y', 'sum-over-paths']],
      W: [
        ['de @ x.T', 'linear-map'],
        ['(da - y) @ x.T', 'substitution'],
      ],
      b: [['de', 'linear-map']],
      x: [['W.T @ de', 'linear-map']],
      A: [['R @ diag(da) - l_prev @ y.T', 'sum-over-paths']],
      a_prev: [['R @ da', 'linear-map']],
      a0: [['R @ da - l_prev', 'sum-over-paths']],
      l0: [['-(A @ y) - a_prev', 'sum-over-paths']],
    },
  },
  forward: {
    Z: {
      all: ['\\zeta', 'log(sum(exp(a[T][k, 0]) for k in range(K)))'],
      best: ['\\zeta^{*}', 'max(a[T][k, 0] for k in range(K))'],
    },
    G: ['G', 'sum(l[0][k, 0] * a[0][k, 0] for k in range(K)) + sum(g[t] for t in range(1, T + 1))'],
    loss: ['L', 'Z - G'],
  },
  loss: 'loss',
  opening: 'da[1]',
  backward: {
    a: { all: [['softmax(a[T])', 'softmax-jacobian']], best: [['(a[T] == Z)', 'chain-rule']] },
  },
  overTime: {
    a: [['chain(R[s] for s in range(t + 1, T + 1)) @ da[T]', 'path-products']],
  },
  claims: {
    // the same scores, but made into probabilities step by step (MEMM): what comes later has no say
    local: [
      'L_{\\text{local}}',
      [
        [
          'sum(log(sum(exp((A.T @ l[t - 1] + e[t])[k, 0]) for k in range(K))) - g[t] for t in range(1, T + 1))',
          'definition',
        ],
      ],
    ],
    dlocal: [
      '\\frac{\\partial L_{\\text{local}}}{\\partial e_1}',
      [['softmax(A.T @ l[0] + e[1]) - y[1]', 'softmax-jacobian']],
      'e[1]',
      'local',
    ],
    // of the tags at one place one is true
    whole: [
      '\\mathbf{1}^{\\top} \\frac{\\partial \\log Z}{\\partial e_1}',
      [
        ['sum(da[1][k, 0] for k in range(K))', 'definition'],
        ['1', 'algebra'],
      ],
    ],
    // expected counts of pairs less observed ones
    pairs: [
      '\\mathbf{1}^{\\top} \\frac{\\partial L}{\\partial A} \\mathbf{1}',
      [
        ['sum(dA[i, j] for i in range(K) for j in range(K))', 'definition'],
        ['0', 'algebra'],
      ],
    ],
    never: [
      '-L',
      [
        ['G - Z', 'definition'],
        ['0', 'bound', '<='],
      ],
    ],
  },
  picked: {
    best: [
      ['S', '1'],
      ['a', '1'],
    ],
    all: [],
  },
  presets: {
    agreements: {
      sizes: { T: 2, D: 2, K: 2 },
      given: {
        W: [
          [LN2, 0],
          [0, LN2],
        ],
        b: [0, 0],
        A: [
          [LN2, 0],
          [0, LN2],
        ],
        a0: [2 * LN2, 0],
        l0: [1, 0],
        x: [
          [0, 1],
          [1, 0],
        ],
        y: [
          [1, 0],
          [1, 0],
        ],
      },
    },
    // two tags that never change into each other: here the second word is sure, and the first one is not
    'label-bias': {
      sizes: { T: 1, D: 2, K: 2 },
      options: { paths: 'all' },
      given: {
        W: [
          [0, 0],
          [0, Math.log(100)],
        ],
        b: [0, 0],
        A: [
          [0, -30],
          [-30, 0],
        ],
        a0: [LN2, 0],
        l0: [0, 1],
        x: [[0, 1]],
        y: [[0, 1]],
      },
    },
  },
});
