/** @file What passages of the lesson `gradient-vanishing` suppose besides: a network of a few steps, and powers. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('gradient-vanishing', {
  network: {
    sizes: { T: 4, H: 2 },
    given: { W: ['W', 'H H'], b: ['b', 'H 1'], g: ['g', 'H 1'], h0: ['h_0', 'H 1'] },
    cell: {
      states: { h_prev: 'h' },
      forward: {
        z: ['z_{#}', 'W @ h_prev + b'],
        h: ['h_{#}', 'tanh(z)'],
        D: ['D_{#}', 'diag(1 - h**2)'],
      },
    },
    forward: { L: ['L', 'sum(g[i, 0] * h[T][i, 0] for i in range(H))'] },
  },
  /** The largest slopes: each is attained. */
  slopes: {
    forward: {
      half: ['\\gamma_{\\text{sigmoid}} @ ', 'sigmoid(0) * (1 - sigmoid(0))'],
      flat: ['\\gamma_{\\tanh} @ ', '1 - tanh(0)**2'],
      relu: ['\\gamma_{\\text{ReLU}} @ ', '(1 > 0)'],
    },
  },
  block: {
    sizes: { n: 6 },
    given: { A: ['A', '2 2'] },
    forward: {
      power: ['\\begin{bmatrix} 0.9 & 5 \\\\ 0 & 0.9 \\end{bmatrix}^n', 'chain(A for k in range(n))'],
    },
    numbers: {
      A: [
        [0.9, 5],
        [0, 0.9],
      ],
    },
  },
  thresholds: { sizes: { H: 2 }, given: { s: ['s', ''], w: ['w', ''] } },
  outer: { sizes: { H: 3 }, given: { p: ['p', 'H 1'], q: ['q', 'H 1'] } },
  /** A matrix of two eigenvectors with their eigenvalues. */
  eigen: {
    sizes: { n: 2 },
    given: { P: ['P', 'n n'], l: ['l', 'n 1'] },
    forward: { Lambda: ['\\Lambda', 'diag(l)'] },
  },
  cosine: {
    given: { c: ['c', '', 'share'] },
    forward: { kappa: ['\\kappa', 'sqrt(1 + c) / sqrt(1 - c)'] },
  },
  /** Two eigenvectors, the one of the eigenvalue that is larger in absolute value first. */
  powers: {
    sizes: { H: 2, n: 3 },
    given: { P: ['P', 'H H'], low: ['r', '', 'positive'], gap: ['d', '', 'positive'] },
    forward: {
      lambda: ['\\lambda', '-(low + gap)'],
      rho: ['\\rho', 'low + gap'],
      Lambda: ['\\Lambda', '(i == j) * ((i == 0) * lambda + (i == 1) * low)', 'i:H j:H'],
      det: ['q', 'P[0, 0] * P[1, 1] - P[0, 1] * P[1, 0]'],
      inverse: [
        'R',
        '((i == 0) * (j == 0) * P[1, 1] - (i == 0) * (j == 1) * P[0, 1] - (i == 1) * (j == 0) * P[1, 0] + (i == 1) * (j == 1) * P[0, 0]) / det',
        'i:H j:H',
      ],
      A: ['A', 'P @ Lambda @ inverse'],
      W: ['W', 'A'],
      v: ['v', 'P[i, 0] / sqrt(P[0, 0]**2 + P[1, 0]**2)', 'i:H o:1'],
      power: ['A^n @ ', 'A @ A @ A'],
      lambdas: ['\\Lambda^n @ ', 'Lambda @ Lambda @ Lambda'],
      // from the singular values of a 2 × 2 matrix
      kappa: ['\\kappa(P) @ ', '(norm(P)**2 + sqrt(norm(P)**4 - 4 * det**2)) / (2 * abs(det))'],
    },
  },
  symmetric: {
    sizes: { H: 2 },
    given: { a: ['a', ''], b: ['b', ''], c: ['c', ''] },
    forward: {
      W: ['W', '(i == 0) * (j == 0) * a + (i != j) * b + (i == 1) * (j == 1) * c', 'i:H j:H'],
      most: ['\\sigma_{\\max} @ ', 'norm2(W)'],
      rho: ['\\rho', 'abs(a + c) / 2 + sqrt(((a - c) / 2)**2 + b**2)'],
    },
  },
  /** A multiple of a rotation: its eigenvalues are a ± ib. */
  rotation: {
    sizes: { H: 2 },
    given: { a: ['a', ''], b: ['b', ''] },
    forward: {
      W: ['W', '(i == j) * a + (i < j) * b - (i > j) * b', 'i:H j:H'],
      most: ['\\sigma_{\\max} @ ', 'norm2(W)'],
      rho: ['\\rho', 'sqrt(a**2 + b**2)'],
    },
  },
  /** The sigmoid kept at ½ by its bias. */
  multiple: {
    sizes: { H: 2 },
    given: { w: ['w', ''], h0: ['h_0', 'H 1'] },
    forward: {
      W: ['W', 'w * eye(H)'],
      b: ['b', '-w / 2 * ones(H)'],
      z: ['z', '0.5 * W @ ones(H) + b'],
      h: ['h', 'sigmoid(z)'],
    },
  },
  scaled: { sizes: { H: 2 }, given: { s: ['s', ''] }, forward: { W: ['W', 's * eye(H)'] } },
  /** A matrix that is the identity, ReLU, no bias. */
  adder: {
    sizes: { T: 4, H: 2, D: 1 },
    given: { U: ['U', 'H D'], h0: ['h_0', 'H 1'] },
    cell: {
      given: { x: ['x_{#}', 'D 1'] },
      states: { h_prev: 'h' },
      forward: { z: ['z_{#}', 'h_prev + U @ x'], h: ['h_{#}', 'max(z, 0)'] },
    },
    kinks: ['z'],
  },
  /** The same with positive inputs, from 0. */
  adds: {
    sizes: { T: 4, H: 2, D: 1 },
    given: {
      ...{ W: ['W', 'H H'], U: ['U', 'H D', 'positive'], h0: ['h_0', 'H 1'] },
      g: ['g', 'H 1'],
    },
    cell: {
      given: { x: ['x_{#}', 'D 1', 'positive'] },
      states: { h_prev: 'h' },
      forward: { z: ['z_{#}', 'W @ h_prev + U @ x'], h: ['h_{#}', 'max(z, 0)'] },
    },
    forward: { L: ['L', 'sum(g[i, 0] * h[T][i, 0] for i in range(H))'] },
    numbers: {
      W: [
        [1, 0],
        [0, 1],
      ],
      h0: [0, 0],
    },
  },
  ninth: {
    given: { W: ['W', '2 2'] },
    forward: { power: ['W^9 @ ', 'chain(W for k in range(9))'] },
    numbers: {
      W: [
        [0.9, 5],
        [0, 0.9],
      ],
    },
  },
  diagonal: {
    sizes: { H: 2 },
    given: { d: ['d', 'H 1'] },
    forward: { most: ['\\max_i |d_i| @ ', 'max(abs(d[0, 0]), abs(d[1, 0]))'] },
  },
  /** One unit of the sigmoid that stays where its slope is ¼. */
  steep: {
    sizes: { T: 4 },
    given: { w: ['w', ''], b: ['b', ''], h0: ['h_0', ''] },
    cell: {
      states: { h_prev: 'h' },
      forward: { z: ['z_{#}', 'w * h_prev + b'], h: ['h_{#}', 'sigmoid(z)'] },
    },
    numbers: { w: 8, b: -4, h0: 0.5 },
  },
  single: {
    sizes: { T: 4 },
    given: { w: ['w', ''], b: ['b', ''], h0: ['h_0', ''] },
    cell: { states: { h_prev: 'h' }, forward: { h: ['h_{#}', 'sigmoid(w * h_prev + b)'] } },
  },
  /** Where the state of w = 8 ends. */
  upper: {
    sizes: { T: 30 },
    given: { q0: ['q_0', ''] },
    cell: { states: { q_prev: 'q' }, forward: { q: ['q_{#}', 'sigmoid(8 * q_prev - 4)'] } },
    forward: { h: ['h', 'q[T]'] },
    numbers: { q0: 0.9 },
  },
  /** The gradients of the exercise on clipping. */
  clipped: {
    given: { A: ['A', '2 2'], B: ['B', '2 1'], tau: ['\\tau', ''] },
    forward: { g: ['g', 'sqrt(norm(A)**2 + norm(B)**2)'], s: ['s', 'tau / g'] },
    numbers: {
      A: [
        [3, 0],
        [0, 4],
      ],
      B: [12, 0],
      tau: 6.5,
    },
  },
  /** Two eigenvectors of length 1 that are nearly parallel. */
  nearly: {
    given: { A: ['A', '2 2'] },
    forward: {
      P: [
        'P',
        '(i == 0) * (j == 0) - (i == 0) * (j == 1) * 50 / sqrt(2501) + (i == 1) * (j == 1) / sqrt(2501)',
        'i:2 j:2',
      ],
      c: ['c', 'P[0, 0] * P[0, 1] + P[1, 0] * P[1, 1]'],
      inverse: [
        'R',
        '((i == 0) * (j == 0) * P[1, 1] - (i == 0) * (j == 1) * P[0, 1] + (i == 1) * (j == 1) * P[0, 0]) / (P[0, 0] * P[1, 1])',
        'i:2 j:2',
      ],
      kappa: ['\\kappa', 'norm2(P) * norm2(inverse)'],
    },
    numbers: {
      A: [
        [0.9, 5],
        [0, 0.8],
      ],
    },
  },
});
