/**
 * @file Dropout on the hidden units of a small network (Srivastava et al. 2014): p is the probability to be dropped, the
 * mask is drawn beforehand and given. `inverted` divides by 1 − p in training, `classic` multiplies by it afterwards.
 */
import { define } from '#derive/derivation.ts';

/** Hidden units of round size: tanh(0.2), tanh(−0.5), tanh(1), tanh(0.3). */
const ROUND = {
  x: [1, 2],
  W_1: [
    [0.4, -0.1],
    [-0.1, -0.2],
    [0.2, 0.4],
    [0.5, -0.1],
  ],
  b_1: [0, 0, 0, 0],
  W_2: [
    [0.5, -1, 1, 0.5],
    [-0.5, 0.5, 1, -1],
  ],
  b_2: [0, 0],
  y: [1, 0],
} as const;
const sizes = { D: 2, H: 4, C: 2 } as const;

export const dropout = define('dropout', {
  sizes,
  largest: { D: 8, H: 12, C: 8 },
  // where a line depends on both, the phase is looked up first
  choices: { phase: ['training', 'test'], scaling: ['inverted', 'classic'] },
  parameters: {
    W_1: ['W_1', 'H D'],
    b_1: ['b_1', 'H 1'],
    W_2: ['W_2', 'C H'],
    b_2: ['b_2', 'C 1'],
  },
  given: {
    x: ['x', 'D 1'],
    m: ['m', 'H 1', 'binary'],
    p: ['p', '', 'share'],
    y: ['y', 'C 1'],
  },
  forward: {
    z: ['z', 'W_1 @ x + b_1'],
    h: ['h', 'tanh(z)'],
    q: {
      training: { inverted: ['q', 'm * h / (1 - p)'], classic: ['q', 'm * h'] },
      test: { inverted: ['q', 'h'], classic: ['q', '(1 - p) * h'] },
    },
    o: ['o', 'W_2 @ q + b_2'],
    loss: ['L', '1 / 2 * sum((o[k, 0] - y[k, 0])**2 for k in range(C))'],
  },
  loss: 'loss',
  opening: 'dh',
  backward: {
    o: [['o - y', 'chain-rule']],
    W_2: [['do @ q.T', 'linear-map']],
    b_2: [['do', 'linear-map']],
    q: [['W_2.T @ do', 'linear-map']],
    h: {
      training: {
        inverted: [['dq * m / (1 - p)', 'linear-map']],
        classic: [['dq * m', 'linear-map']],
      },
      test: {
        inverted: [['dq', 'linear-map']],
        classic: [['(1 - p) * dq', 'linear-map']],
      },
    },
    z: [
      ['dh * (1 - tanh(z)**2)', 'tanh-slope'],
      ['dh * (1 - h**2)', 'substitution'],
    ],
    W_1: [['dz @ x.T', 'linear-map']],
    b_1: [['dz', 'linear-map']],
    x: [['W_1.T @ dz', 'linear-map']],
  },
  claims: {
    // each unit over its two masks: kept with 1 − p, dropped with p
    mean: {
      training: {
        inverted: [
          '\\operatorname{E}[q]',
          [
            ['(1 - p) * (1 * h / (1 - p)) + p * (0 * h / (1 - p))', 'definition'],
            ['h', 'algebra'],
          ],
        ],
        classic: [
          '\\operatorname{E}[q]',
          [
            ['(1 - p) * (1 * h) + p * (0 * h)', 'definition'],
            ['(1 - p) * h', 'algebra'],
          ],
        ],
      },
    },
    var: {
      training: {
        inverted: [
          '\\operatorname{Var}(q)',
          [
            ['(1 - p) * (h / (1 - p) - h)**2 + p * (0 - h)**2', 'definition'],
            ['h**2 / (1 - p) - h**2', 'algebra'],
            ['p / (1 - p) * h**2', 'algebra'],
          ],
        ],
        classic: [
          '\\operatorname{Var}(q)',
          [
            ['(1 - p) * (h - (1 - p) * h)**2 + p * (0 - (1 - p) * h)**2', 'definition'],
            ['(1 - p) * h**2 - ((1 - p) * h)**2', 'algebra'],
            ['p * (1 - p) * h**2', 'algebra'],
          ],
        ],
      },
    },
    mean_o: {
      training: {
        inverted: ['\\operatorname{E}[o]', [['W_2 @ h + b_2', 'linear-map']]],
        classic: ['\\operatorname{E}[o]', [['W_2 @ ((1 - p) * h) + b_2', 'linear-map']]],
      },
    },
    // the masks of different units are independent, so variances add up with squared weights
    var_o: {
      training: {
        inverted: [
          '\\operatorname{Var}(o)',
          [
            ['(W_2 * W_2) @ var', 'same-sum'],
            ['p / (1 - p) * (W_2 * W_2) @ (h * h)', 'substitution'],
          ],
        ],
        classic: [
          '\\operatorname{Var}(o)',
          [
            ['(W_2 * W_2) @ var', 'same-sum'],
            ['p * (1 - p) * (W_2 * W_2) @ (h * h)', 'substitution'],
          ],
        ],
      },
    },
    // the mean loss: the loss of the mean network, and a penalty on the weights
    penalty: {
      training: {
        inverted: [
          '\\operatorname{E}[L]',
          [
            ['1 / 2 * norm(mean_o - y)**2 + 1 / 2 * sum(var_o[k, 0] for k in range(C))', 'same-sum'],
            [
              '1 / 2 * norm(mean_o - y)**2 + p / (2 * (1 - p)) * sum(h[j, 0]**2 * sum(W_2[k, j]**2 for k in range(C)) for j in range(H))',
              'substitution',
            ],
          ],
        ],
      },
    },
    // one unit through a tanh: the mean of the outputs is not the output of the mean
    bent: {
      training: {
        inverted: [
          '\\operatorname{E}[\\tanh(2 q_0)]',
          [
            ['(1 - p) * tanh(2 * h[0, 0] / (1 - p)) + p * tanh(0)', 'definition'],
            ['(1 - p) * tanh(2 * h[0, 0] / (1 - p))', 'algebra'],
          ],
        ],
      },
    },
  },
  jacobians: {
    J: {
      training: {
        inverted: [
          '\\frac{\\partial q}{\\partial h^{\\top}}',
          [['diag(m) / (1 - p)', 'linear-map']],
          'q',
          'h',
        ],
        classic: ['\\frac{\\partial q}{\\partial h^{\\top}}', [['diag(m)', 'linear-map']], 'q', 'h'],
      },
      test: {
        inverted: ['\\frac{\\partial q}{\\partial h^{\\top}}', [['eye(H)', 'linear-map']], 'q', 'h'],
        classic: ['\\frac{\\partial q}{\\partial h^{\\top}}', [['(1 - p) * eye(H)', 'linear-map']], 'q', 'h'],
      },
    },
  },
  presets: {
    'two-of-four': { sizes, given: { ...ROUND, m: [1, 0, 1, 0], p: 0.5 } },
    'one-of-four': { sizes, given: { ...ROUND, m: [1, 1, 0, 1], p: 0.2 } },
    'all-dropped': { sizes, given: { ...ROUND, m: [0, 0, 0, 0], p: 0.5 } },
    'none-dropped': { sizes, given: { ...ROUND, m: [1, 1, 1, 1], p: 0 } },
  },
});
