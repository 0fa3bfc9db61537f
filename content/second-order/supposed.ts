/** @file What passages of the lesson `second-order` suppose besides: functions of one and of two numbers, and least squares. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('second-order', {
  /** Least squares with outputs that are not linear in θ; F is their Jacobian. */
  squares: {
    sizes: { N: 3, P: 2 },
    given: { theta: ['\\theta', 'P 1'], A: ['A', 'N P'], y: ['y', 'N 1'] },
    forward: {
      f: ['f', 'tanh(A @ theta)'],
      F: ['F', 'diag(1 - f**2) @ A'],
      J: ['J', 'norm(f - y)**2 / 2'],
    },
    loss: 'J',
  },
  surface: {
    given: { x: ['x', ''], y: ['y', ''] },
    forward: {
      J: ['J(x, y)', 'x**3 - 3 * x + y**2 + x * y**2'],
      ridge: ['J(-1, y)', '-1 + 3 + y**2 - y**2'],
    },
  },
  point: { given: { x: ['x', ''], y: ['y', ''] }, numbers: { x: 2, y: 1 } },
  root: {
    given: { x: ['x', ''] },
    forward: {
      J: ['J', 'sqrt(1 + x**2)'],
      slope: ["J'", 'x / J'],
      curvature: ["J''", '1 / J - x**2 / J**3'],
    },
    loss: 'J',
  },
  fourth: { given: { x: ['x', ''] }, forward: { J: ['J', 'x**4'] } },
  squared: {
    sizes: { T: 4 },
    given: { e0: ['e_0', ''] },
    cell: { states: { e_prev: 'e' }, forward: { e: ['e_{#}', 'e_prev**2'] } },
  },
  shrunk: {
    sizes: { T: 4 },
    given: { e0: ['e_0', ''] },
    cell: { states: { e_prev: 'e' }, forward: { e: ['e_{#}', '2 / 3 * e_prev'] } },
  },
  saddle: { given: { x: ['x', ''], y: ['y', ''] }, forward: { J: ['J', 'x**2 - y**2'] } },
  plane: { given: { w: ['w', ''] } },
  /** The Hessian of the loss with respect to the logits, for one example. */
  logits: {
    sizes: { K: 3 },
    given: { p: ['p', 'K 1'], v: ['v', 'K 1'] },
    forward: { H: ['H', 'p[i, 0] * ((i == j) - p[j, 0])', 'i:K j:K'] },
    numbers: { p: [0.5, 0.25, 0.25], v: [1, 0, -1] },
  },
  /** Logistic regression at θ = 0: one example, and two. */
  one: {
    sizes: { P: 2 },
    given: { theta: ['\\theta', 'P 1'], x: ['x', 'P 1'] },
    forward: {
      f: ['f', 'sigmoid(sum(theta[i, 0] * x[i, 0] for i in range(P)))'],
      g: ['g', '(f - 1) * x'],
      H: ['H', 'f * (1 - f) * x @ x.T'],
    },
    numbers: { theta: [0, 0], x: [1, 2] },
  },
  pair: {
    sizes: { P: 2, N: 2 },
    given: { X: ['X', 'N P'], y: ['y', 'N 1'], d: ['d', 'P 1'] },
    forward: {
      f: ['f', 'sigmoid(X @ (0 * d))'],
      g: ['g', 'X.T @ (f - y)'],
      H: ['H', 'X.T @ diag(f * (1 - f)) @ X'],
    },
    numbers: {
      X: [
        [1, 2],
        [1, 0],
      ],
      y: [1, 0],
      d: [-2, 2],
    },
  },
});
