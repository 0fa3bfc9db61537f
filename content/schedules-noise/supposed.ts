/** @file What passages of the lesson `schedules-noise` suppose besides: draws of a batch, noisy steps, the best rate. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('schedules-noise', {
  /** Two draws of three, with replacement: all nine are equally likely. */
  draws: {
    sizes: { N: 3, B: 2 },
    given: { a: ['a', 'N 1'] },
    forward: {
      mean: ['\\bar{a}', 'sum(a[i, 0] for i in range(N)) / N'],
      sigma: ['\\sigma', 'sqrt(sum((a[i, 0] - mean)**2 for i in range(N)) / N)'],
      batch: [
        '\\operatorname{Var}\\Big(\\frac1B\\sum_{b=1}^{B} a_{i_b}\\Big)',
        'sum(((a[i, 0] + a[j, 0]) / 2 - mean)**2 for i in range(N) for j in range(N)) / N**2',
      ],
    },
  },
  steps: {
    sizes: { T: 4 },
    given: { h: ['h', '', 'positive'], theta0: ['\\theta_0', ''] },
    cell: {
      given: { eta: ['\\eta_{#}', '', 'positive'], n: ['n_{#}', ''] },
      states: { theta_prev: 'theta' },
      forward: {
        g: ['g_{#}', 'h * theta_prev + n'],
        theta: ['\\theta_{#}', 'theta_prev - eta * g'],
      },
    },
  },
  /** The rate that makes the next mean square least. */
  best: {
    given: {
      ...{ h: ['h', '', 'positive'], e: ['e', '', 'positive'], sigma: ['\\sigma', '', 'positive'] },
      B: ['B', '', 'positive'],
    },
    forward: {
      rate: ['\\eta^* @ ', 'h * e / (h**2 * e + sigma**2 / B)'],
      noise: ['B_{\\text{noise}} @ ', 'sigma**2 / (h * h * e)'],
      quotient: ['\\frac{\\text{variance of one gradient}}{\\text{its mean square}}', 'noise'],
      quotientzh: ['\\frac{\\text{单个样本梯度的方差}}{\\text{梯度的均方值}}', 'noise'],
    },
  },
});
