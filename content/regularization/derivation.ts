/**
 * @file What keeps a model from learning its sample by heart: penalties on the weights, their effect on a quadratic and
 * in an optimizer, noise on the inputs, and averages of several models. Note 003; Krogh and Vedelsby (1995), Tibshirani
 * (1996), Bishop (1995), Loshchilov and Hutter (2019).
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';

/** Of a sum over both penalties and the data, all of it, at the point w; c and a are those of the quadratic. */
const objective = { l2: '$[j, 0]**2 / 2', l1: 'abs($[j, 0])' } as const;
const quadratic = (penalty: keyof typeof objective, at: string): string =>
  `sum(c[j, 0] * (${at}[j, 0] - a[j, 0])**2 / 2 + lam * ${objective[penalty].replace('$', at)} for j in range(D))`;

export const regularization = define('regularization', {
  sizes: { N: 4, D: 2, B: 3 },
  largest: { N: 16, D: 16, B: 16 },
  choices: { penalty: ['l2', 'l1'] },
  parameters: { w: ['w', 'D 1'], b: ['b', ''] },
  given: {
    X: ['X', 'N D'],
    y: ['y', 'N 1'],
    lam: ['\\lambda', '', 'positive'],
    eta: ['\\eta', '', 'positive'],
    eps: ['\\varepsilon', '', 'positive'],
    // the loss near its minimum, in the directions in which it is a sum of parabolas
    c: ['c', 'D 1', 'positive'],
    a: ['a', 'D 1'],
    // noise on the inputs
    s: ['s', '', 'positive'],
    // what several models say of one number, and how they err together
    f: ['f', 'B 1'],
    o: ['o', ''],
    v: ['v', '', 'positive'],
    rho: ['\\rho', '', 'share'],
  },
  forward: {
    r: ['r', 'X @ w + b - y'],
    E: ['E', 'sum(r[i, 0]**2 for i in range(N)) / (2 * N)'],
    R: {
      l2: ['R', 'sum(w[j, 0]**2 for j in range(D)) / 2'],
      l1: ['R', 'sum(abs(w[j, 0]) for j in range(D))'],
    },
    loss: ['L', 'E + lam * R'],
  },
  loss: 'loss',
  backward: {
    E: [['1', 'linear-map']],
    R: [['lam', 'linear-map']],
    r: [['r / N', 'chain-rule']],
    w: {
      l2: [
        ['X.T @ dr + dR * w', 'sum-over-paths'],
        ['X.T @ r / N + lam * w', 'substitution'],
      ],
      l1: [
        ['X.T @ dr + dR * ((w > 0) - (w < 0))', 'sum-over-paths'],
        ['X.T @ r / N + lam * ((w > 0) - (w < 0))', 'substitution'],
      ],
    },
    b: [
      ['sum(dr[i, 0] for i in range(N))', 'linear-map'],
      ['sum(r[i, 0] for i in range(N)) / N', 'substitution'],
    ],
  },
  claims: {
    // one step of an optimizer, its memories empty
    g: [
      'g',
      [
        ['X.T @ r / N', 'definition'],
        ['X.T @ dr', 'substitution'],
      ],
    ],
    step: {
      l2: [
        "w'",
        [
          ['w - eta * dw', 'definition'],
          ['w - eta * (g + lam * w)', 'substitution'],
          ['(1 - eta * lam) * w - eta * g', 'same-sum'],
        ],
      ],
      l1: [
        "w'",
        [
          ['w - eta * dw', 'definition'],
          ['w - eta * lam * ((w > 0) - (w < 0)) - eta * g', 'substitution'],
        ],
      ],
    },
    decayed: {
      l2: [
        'w_{10}',
        [
          ['prod(1 - eta * lam for k in range(10)) * w', 'definition'],
          ['(1 - eta * lam)**10 * w', 'same-sum'],
        ],
      ],
    },
    adam: {
      l2: [
        "w'_{\\text{Adam}}",
        [
          ['w - eta * dw / (abs(dw) + eps)', 'definition'],
          ['w - eta * (g + lam * w) / (abs(g + lam * w) + eps)', 'substitution'],
        ],
      ],
    },
    adamw: {
      l2: [
        "w'_{\\text{AdamW}}",
        [
          ['w - eta * lam * w - eta * g / (abs(g) + eps)', 'definition'],
          ['(1 - eta * lam) * w - eta * g / (abs(g) + eps)', 'same-sum'],
        ],
      ],
    },
    reach: {
      l2: [
        "\\lVert w'_{\\text{Adam}} - w \\rVert_{\\infty}",
        [
          ['max(abs(adam[j, 0] - w[j, 0]) for j in range(D))', 'definition'],
          ['eta', 'bound', '<='],
        ],
      ],
    },
    // where the penalties put the minimum of a sum of parabolas
    ridge: [
      'w^{(2)}',
      [
        ['c * a / (c + lam)', 'definition'],
        ['a - lam * a / (c + lam)', 'algebra'],
      ],
    ],
    rest: [
      'c \\odot (a - w^{(2)})',
      [
        ['c * (a - ridge)', 'definition'],
        ['lam * ridge', 'algebra'],
      ],
    ],
    lasso: [
      'w^{(1)}',
      [
        ['((a > 0) - (a < 0)) * max(abs(a) - lam / c, 0)', 'definition'],
        ['max(a - lam / c, 0) - max(-a - lam / c, 0)', 'algebra'],
      ],
    ],
    pull: [
      '\\lVert c \\odot (a - w^{(1)}) \\rVert_{\\infty}',
      [
        ['max(abs(c[j, 0] * (a[j, 0] - lasso[j, 0])) for j in range(D))', 'definition'],
        ['lam', 'bound', '<='],
      ],
    ],
    least: {
      l2: [
        'Q(w^{(2)})',
        [
          [quadratic('l2', 'ridge'), 'definition'],
          [quadratic('l2', 'w'), 'minimum', '<='],
        ],
      ],
      l1: [
        'Q(w^{(1)})',
        [
          [quadratic('l1', 'lasso'), 'definition'],
          [quadratic('l1', 'w'), 'minimum', '<='],
        ],
      ],
    },
    freedom: [
      'd_{\\lambda}',
      [
        ['sum(c[j, 0] / (c[j, 0] + lam) for j in range(D))', 'definition'],
        ['D', 'bound', '<='],
      ],
    ],
    early: [
      'w_2',
      [
        ['eta * c * a + eta * c * (a - eta * c * a)', 'definition'],
        ['(1 - (1 - eta * c)**2) * a', 'algebra'],
      ],
    ],
    // each input moved by ±s along one axis at a time, all of them equally likely
    noisy: [
      'E_{s}',
      [
        [
          'sum((r[i, 0] + s * w[j, 0])**2 + (r[i, 0] - s * w[j, 0])**2 for i in range(N) for j in range(D)) / (4 * N * D)',
          'definition',
        ],
        [
          'sum(r[i, 0]**2 for i in range(N)) / (2 * N) + s**2 / D * sum(w[j, 0]**2 for j in range(D)) / 2',
          'algebra',
        ],
      ],
    ],
    dnoisy: [
      '\\frac{\\partial E_{s}}{\\partial w}',
      [['X.T @ r / N + s**2 / D * w', 'sum-over-paths']],
      'w',
      'noisy',
    ],
    // several models, averaged
    fbar: ['\\bar{f}', [['sum(f[k, 0] for k in range(B)) / B', 'definition']]],
    ambiguity: [
      '(\\bar{f} - o)^2',
      [
        ['(fbar - o)**2', 'definition'],
        [
          'sum((f[k, 0] - o)**2 for k in range(B)) / B - sum((f[k, 0] - fbar)**2 for k in range(B)) / B',
          'algebra',
        ],
        ['sum((f[k, 0] - o)**2 for k in range(B)) / B', 'bound', '<='],
      ],
    ],
    variance: [
      '\\operatorname{Var} \\bar{f}',
      [
        ['sum(v * (i == k) + rho * v * (i != k) for i in range(B) for k in range(B)) / B**2', 'definition'],
        ['rho * v + (1 - rho) * v / B', 'same-sum'],
        ['v', 'bound', '<='],
      ],
    ],
  },
  presets: {
    'four-points': {
      sizes: { N: 4, D: 2, B: 3 },
      given: {
        X: [
          [1, 0.5],
          [-1, 0.5],
          [0.5, -1],
          [-0.5, -0.5],
        ],
        y: [1.2, -0.8, 0.9, -0.5],
        w: [0.8, -0.6],
        b: 0.1,
        lam: 0.2,
        eta: 0.1,
        eps: 0.001,
        c: [2, 0.5],
        a: [1, 0.3],
        s: 0.5,
        f: [0.9, 1.4, 0.4],
        o: 1,
        v: 0.25,
        rho: 0.4,
      },
    },
    'no-data': {
      sizes: { N: 4, D: 2, B: 3 },
      given: {
        X: [
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        w: [0.8, -0.6],
        lam: 0.2,
        eta: 0.1,
        eps: 0.001,
      },
    },
    'large-gradients': {
      sizes: { N: 4, D: 2, B: 3 },
      given: {
        X: [
          [100, 0.5],
          [-100, 0.5],
          [50, -1],
          [-50, -0.5],
        ],
        y: [1.2, -0.8, 0.9, -0.5],
        w: [0.8, -0.6],
        b: 0.1,
        lam: 0.2,
        eta: 0.1,
        eps: 0.001,
      },
    },
  },
});
