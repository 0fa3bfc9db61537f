/**
 * @file The classifier of the course from the vectors of a review to its loss (note 000, section 3; note 002, part 2):
 * an encoder makes one column of the review, dropout silences some of it, and one logit is asked whether it is good.
 * `state` reads with a recurrent cell that the mask stops behind the last true token, `mean` averages the true vectors.
 * The state is as long as a vector, so that both encoders feed the same logit.
 */
import { define } from '#derive/derivation.ts';

/** Three characters and a pad. */
const WORDS = [
  [-1, 0.5],
  [1, 2],
  [2, 1],
  [0, 0],
] as const;
const sizes = { T: 4, D: 2 } as const;
const ROUND = {
  x: WORDS,
  m: [1, 1, 1, 0],
  W: [
    [0.5, -1],
    [0.5, 0.5],
  ],
  U: [
    [0.5, -0.5],
    [0.25, 0.5],
  ],
  b: [0, -0.5],
  h0: [0, 0],
  w: [1, 0.5],
  c: -0.5,
  r: [1, 0],
  p: 0.5,
  y: 0,
} as const;

export const classifier = define('classifier', {
  sizes,
  largest: { T: 60, D: 16 },
  choices: { encoder: ['state', 'mean'] },
  parameters: {
    W: ['W', 'D D'],
    U: ['U', 'D D'],
    b: ['b', 'D 1'],
    w: ['w', 'D 1'],
    c: ['c', ''],
  },
  given: {
    h0: ['h_0', 'D 1'],
    r: ['r', 'D 1', 'binary'],
    p: ['p', '', 'share'],
    y: ['y', '', 'binary'],
  },
  cell: {
    given: { x: ['x_{#}', 'D 1'], m: ['m_{#}', '', 'binary'] },
    states: { h_prev: 'h' },
    forward: {
      z: { state: ['z_{#}', 'U @ x + W @ h_prev + b'] },
      n: { state: ['n_{#}', 'tanh(z)'] },
      h: { state: ['h_{#}', 'm * n + (1 - m) * h_prev'] },
    },
    asides: { A: { state: ['A_{#}', '(1 - m) * eye(D) + m * diag(1 - n**2) @ W'] } },
    backward: {
      h: { state: [['dh_next', 'chain-rule']] },
      n: { state: [['m * dh', 'product-rule']] },
      z: {
        state: [
          ['dn * (1 - tanh(z)**2)', 'tanh-slope'],
          ['m * dh * (1 - n**2)', 'substitution'],
        ],
      },
      x: { state: [['U.T @ dz', 'linear-map']], mean: [['m * df / M', 'linear-map']] },
      W: { state: [['dz @ h_prev.T', 'linear-map']] },
      U: { state: [['dz @ x.T', 'linear-map']] },
      b: { state: [['dz', 'linear-map']] },
      h_prev: { state: [['(1 - m) * dh + W.T @ dz', 'sum-over-paths']] },
    },
  },
  forward: {
    M: { mean: ['M', 'max(sum(m[t] for t in range(1, T + 1)), 1)'] },
    f: { state: ['f', 'h[T]'], mean: ['f', 'sum(m[t] * x[t] for t in range(1, T + 1)) / M'] },
    q: ['q', 'r * f / (1 - p)'],
    s: ['s', 'sum(w[i, 0] * q[i, 0] for i in range(D)) + c'],
    yhat: ['\\hat{y}', 'sigmoid(s)'],
    loss: ['L', '-y * log(yhat) - (1 - y) * log(1 - yhat)'],
  },
  loss: 'loss',
  backward: {
    yhat: [['(1 - y) / (1 - yhat) - y / yhat', 'chain-rule']],
    s: [
      ['dyhat * sigmoid(s) * (1 - sigmoid(s))', 'sigmoid-slope'],
      ['dyhat * yhat * (1 - yhat)', 'substitution'],
      ['yhat - y', 'algebra'],
    ],
    w: [
      ['ds * q', 'linear-map'],
      ['(yhat - y) * r * f / (1 - p)', 'substitution'],
    ],
    c: [['ds', 'linear-map']],
    q: [['ds * w', 'linear-map']],
    f: [
      ['dq * r / (1 - p)', 'linear-map'],
      ['(yhat - y) * w * r / (1 - p)', 'substitution'],
    ],
    h: { state: [['df', 'chain-rule']] },
  },
  overTime: {
    x: {
      state: [
        [
          '(yhat - y) / (1 - p) * m[t] * U.T @ diag(1 - n[t]**2) @ chain(A[j].T for j in range(t + 1, T + 1)) @ (w * r)',
          'path-products',
        ],
      ],
      mean: [['(yhat - y) * m[t] * w * r / ((1 - p) * M)', 'path-products']],
    },
  },
  claims: {
    // the form that no logit can break
    stable: [
      'L',
      [
        ['log(1 + exp(s)) - y * s', 'algebra'],
        ['max(s, 0) - y * s + log(1 + exp(-abs(s)))', 'algebra'],
        ['loss', 'definition'],
      ],
    ],
    push: [
      '\\left|\\frac{\\partial L}{\\partial s}\\right|',
      [
        ['abs(ds)', 'definition'],
        ['1', 'bound', '<='],
      ],
    ],
    // what one token does to the logit, whatever the label
    logit: ['s', [['s', 'definition']]],
    saliency: {
      state: [
        '\\frac{\\partial s}{\\partial x_1}',
        [
          [
            'm[1] / (1 - p) * U.T @ diag(1 - n[1]**2) @ chain(A[j].T for j in range(2, T + 1)) @ (w * r)',
            'path-products',
          ],
          ['dx[1] / (yhat - y)', 'substitution'],
        ],
        'x[1]',
        'logit',
      ],
      mean: [
        '\\frac{\\partial s}{\\partial x_1}',
        [
          ['m[1] * w * r / ((1 - p) * M)', 'path-products'],
          ['dx[1] / (yhat - y)', 'substitution'],
        ],
        'x[1]',
        'logit',
      ],
    },
    // of a mean, the shares of the tokens add up to the logit
    shares: {
      mean: [
        's - c',
        [
          [
            'sum(x[t][i, 0] * dx[t][i, 0] / (yhat - y) for t in range(1, T + 1) for i in range(D))',
            'path-products',
          ],
          ['s - c', 'linear-map'],
        ],
      ],
    },
  },
  jacobians: {
    J_x: {
      state: [
        '\\frac{\\partial h_1}{\\partial x_1^{\\top}}',
        [['m[1] * diag(1 - n[1]**2) @ U', 'chain-rule']],
        'h[1]',
        'x[1]',
      ],
    },
    J_h: {
      state: [
        '\\frac{\\partial h_2}{\\partial h_1^{\\top}}',
        [
          ['(1 - m[2]) * eye(D) + m[2] * diag(1 - n[2]**2) @ W', 'sum-over-paths'],
          ['A[2]', 'definition'],
        ],
        'h[2]',
        'h[1]',
      ],
    },
  },
  presets: {
    'padded-behind': { sizes, given: ROUND },
    'pads-read': { sizes, given: { ...ROUND, m: [1, 1, 1, 1] } },
    'none-dropped': { sizes, given: { ...ROUND, r: [1, 1], p: 0 } },
    'sure-and-wrong': { sizes, given: { ...ROUND, c: 4 } },
  },
});
