/** @file What passages of the lesson `regularization` suppose besides: a noisy target, parabolas, least squares. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('regularization', {
  error: {
    given: {
      fhat: ['\\hat{f}', ''],
      fbar: ['\\bar{f}', ''],
      f: ['f', ''],
      epsilon: ['\\epsilon', ''],
    },
    forward: { y: ['y', 'f + epsilon'] },
  },
  /** Four training sets, equally likely, and a noise that is σ or −σ: the mean over all eight cases. */
  noisy: {
    sizes: { M: 4 },
    given: { F: ['F', 'M 1'], f: ['f', ''], sigma: ['\\sigma', '', 'positive'] },
    forward: {
      fbar: ['\\bar{f}', 'sum(F[m, 0] for m in range(M)) / M'],
      variance: ['\\operatorname{Var}\\hat f', 'sum((F[m, 0] - fbar)**2 for m in range(M)) / M'],
      error: [
        '\\mathbb{E}\\,(\\hat f - y)^2',
        'sum((F[m, 0] - f - (2 * s - 1) * sigma)**2 for m in range(M) for s in range(2)) / (2 * M)',
      ],
    },
  },
  penalty: {
    sizes: { J: 3 },
    given: { w: ['w', 'J 1'], a: ['a', 'J 1'], c: ['c', 'J 1', 'positive'], lambda: ['\\lambda', ''] },
    forward: {
      R: ['R(w)', 'norm(w)**2 / 2'],
      Q: ['Q(w)', 'sum((c[j, 0] * (w[j, 0] - a[j, 0])**2) / 2 for j in range(J)) + lambda * R'],
    },
  },
  /** Adam's first step for one weight. */
  first: {
    given: { w: ['w', ''], g: ['g', ''] },
    forward: { L: ['L', 'g * w'], mhat: ['\\hat{m}', 'g'], shat: ['\\hat{s}', 'g**2'] },
  },
  /** Gradient descent on one parabola, from 0. */
  descent: {
    sizes: { T: 4 },
    given: { eta: ['\\eta', '', 'positive'], c: ['c', ''], a: ['a', ''], w0: ['w_0', ''] },
    cell: { states: { w_prev: 'w' }, forward: { w: ['w_{#}', 'w_prev - eta * c * (w_prev - a)'] } },
    numbers: { w0: 0 },
  },
  /** Least squares with noise, two orthogonal columns; the means are exact, since the noise is independent. */
  errors: {
    sizes: { N: 4, p: 2 },
    given: { sigma: ['\\sigma', '', 'positive'], X: ['X', 'N p'] },
    forward: {
      H: ['H', 'X @ X.T / N'],
      train: [
        '\\text{training error}',
        'sigma**2 * sum((eye(N) - H)[i, j]**2 for i in range(N) for j in range(N)) / N',
      ],
      fresh: [
        '\\text{error on new labels}',
        'sigma**2 * (N + sum(H[i, j]**2 for i in range(N) for j in range(N))) / N',
      ],
      trainzh: ['\\text{训练误差}', 'train'],
      freshzh: ['\\text{新标签上的误差}', 'fresh'],
    },
    numbers: {
      X: [
        [1, 1],
        [1, -1],
        [1, 1],
        [1, -1],
      ],
    },
  },
  hat: {
    sizes: { N: 5, p: 2 },
    given: {
      X: ['X', 'N p'],
      wstar: ['w^{*}', 'p 1'],
      n: ['n', 'N 1'],
      fresh: ["n'", 'N 1'],
      sigma: ['\\sigma', '', 'positive'],
    },
    forward: { y: ['y', 'X @ wstar + n'], again: ["y'", 'X @ wstar + fresh'] },
  },
  two: {
    given: { w_1: ['w_1', ''], w_2: ['w_2', ''] },
    forward: { Q: ['Q(w)', '(w_1 - 1)**2 + 0.25 * (w_2 - 0.3)**2'] },
  },
  prior: {
    sizes: { N: 5 },
    given: { sigma: ['\\sigma', '', 'positive'], tau: ['\\tau', '', 'positive'] },
    forward: { lambda: ['\\lambda', '2 * sigma**2 / N * (1 / (2 * tau**2))'] },
  },
  /** Two weights under L1, each at its minimum. */
  lasso: {
    given: {
      ...{ lambda: ['\\lambda', ''], c_1: ['c_1', ''], c_2: ['c_2', ''], a_1: ['a_1', ''], a_2: ['a_2', ''] },
    },
    forward: {
      w_1: ['w_1', 'max(a_1 - lambda / c_1, 0)'],
      w_2: ['w_2', 'max(a_2 - lambda / c_2, 0)'],
    },
    numbers: { lambda: 0.2, c_1: 2, c_2: 0.5, a_1: 1, a_2: 0.3 },
  },
});
