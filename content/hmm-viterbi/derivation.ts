/**
 * @file A hidden Markov model as a recurrent network: minus the log of the probability of what was observed.
 * all: summed over all paths (Rabiner 1989, equations 18 to 25); best: the best path alone (Viterbi, equations 30 to 35).
 * p is what is expected before the observation, w is p times how well each state explains it: Rabiner's alpha.
 */
import { define } from '#derive/derivation.ts';

export const hmmViterbi = define('hmm-viterbi', {
  sizes: { T: 3, H: 2, M: 2 },
  largest: { T: 24, H: 8, M: 8 },
  choices: { paths: ['all', 'best'] },
  parameters: { A: ['A', 'H H', 'stochastic-rows'], B: ['B', 'H M', 'stochastic-rows'] },
  given: { p0: ['\\pi', 'H 1', 'stochastic'] },
  cell: {
    given: { x: ['x_{#}', 'M 1', 'one-hot'] },
    states: { p_prev: 'p' },
    forward: {
      b: ['b_{#}', 'B @ x'],
      w: { all: ['\\alpha_{#}', 'p_prev * b'], best: ['\\delta_{#}', 'p_prev * b'] },
      p: {
        all: ['p_{#}', 'A.T @ w'],
        best: ['p_{#}', 'max(w[i, 0] * A[i, j] for i in range(H))', 'j:H o:1'],
      },
    },
    asides: {
      // the ways into each state, scored; F keeps of A those that were taken
      S: { best: ['S_{#}', 'log(diag(w) @ A)'] },
      E: { best: ['E_{#}', 'log(w)'] },
      F: {
        all: ['F_{#}', 'A'],
        best: ['F_{#}', 'A[i, j] * (w[i, 0] * A[i, j] == p[j, 0])', 'i:H j:H'],
      },
    },
    backward: {
      p: [['dp_next', 'chain-rule']],
      w: {
        all: [['(t == T) * (-1 / P) + F @ dp', 'sum-over-paths']],
        best: [['(t == T) * (-(w == max(w[i, 0] for i in range(H))) / P) + F @ dp', 'sum-over-paths']],
      },
      b: [['dw * p_prev', 'product-rule']],
      // a way that was not taken hands nothing on; an entry of A may be 0, so nothing is divided by it
      A: {
        all: [['w @ dp.T', 'linear-map']],
        best: [['w @ dp.T * (F > 0)', 'linear-map']],
      },
      B: [['db @ x.T', 'linear-map']],
      p_prev: [['dw * b', 'product-rule']],
    },
  },
  forward: {
    P: {
      all: ['P', 'sum(w[T][i, 0] for i in range(H))'],
      best: ['P^{*}', 'max(w[T][i, 0] for i in range(H))'],
    },
    loss: ['L', '-log(P)'],
  },
  loss: 'loss',
  opening: 'dw[2]',
  backward: { P: [['-1 / P', 'log-derivative']] },
  overTime: {
    // Rabiner's beta over -P: all ways from here to the end
    w: { all: [['-1 / P * chain(A @ diag(b[s]) for s in range(t + 1, T + 1)) @ ones(H)', 'path-products']] },
  },
  claims: {
    // the sum over all paths as a product of matrices, read from left to right
    product: {
      all: [
        'P',
        [
          [
            'sum((p[0].T @ chain(diag(b[s]) @ A for s in range(1, T)) @ b[T])[0, i] for i in range(1))',
            'path-products',
          ],
          ['P', 'definition'],
        ],
      ],
    },
    // alpha times beta over P, at the first place: a distribution
    posterior: [
      '\\gamma_1',
      [
        ['-(w[1] * dw[1])', 'definition'],
        ['-(p[0] * dp[0])', 'substitution'],
      ],
    ],
    certain: [
      '\\mathbf{1}^{\\top} \\gamma_1',
      [
        ['-sum(w[1][i, 0] * dw[1][i, 0] for i in range(H))', 'definition'],
        ['1', 'algebra'],
      ],
    ],
    // a parameter times the gradient of log P by it is how often it was used, on average
    moves: [
      '\\sum_{i,j} A_{ij}\\, \\frac{\\partial \\log P}{\\partial A_{ij}}',
      [
        ['-sum(A[i, j] * dA[i, j] for i in range(H) for j in range(H))', 'definition'],
        ['T - 1', 'algebra'],
      ],
    ],
    shows: [
      '\\sum_{i,k} B_{ik}\\, \\frac{\\partial \\log P}{\\partial B_{ik}}',
      [
        ['-sum(B[i, k] * dB[i, k] for i in range(H) for k in range(M))', 'definition'],
        ['T', 'algebra'],
      ],
    ],
    // the steps of Baum and Welch: expected counts, their rows made to add up to 1
    B_new: { all: ['B^{\\text{new}}', [['B * dB / (B * dB @ ones(M) @ ones(M).T)', 'definition']]] },
    pi_new: { all: ['\\pi^{\\text{new}}', [['-(p[0] * dp[0])', 'definition']]] },
    // what is expected of the next observation, from those before it
    scaled: {
      all: [
        '\\log P',
        [
          [
            'sum(log(sum(w[t][i, 0] for i in range(H)) / sum(p[t - 1][i, 0] for i in range(H))) for t in range(1, T + 1))',
            'definition',
          ],
          ['log(P)', 'algebra'],
        ],
      ],
    },
  },
  picked: {
    best: [
      ['S', '1'],
      ['E', '1'],
    ],
    all: [],
  },
  presets: {
    agreements: {
      sizes: { T: 3, H: 2, M: 2 },
      given: {
        p0: [2 / 3, 1 / 3],
        A: [
          [2 / 3, 1 / 3],
          [1 / 3, 2 / 3],
        ],
        B: [
          [2 / 3, 1 / 3],
          [1 / 3, 2 / 3],
        ],
        x: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
      },
    },
  },
});
