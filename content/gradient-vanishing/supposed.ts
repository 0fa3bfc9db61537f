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
});
