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
      quotient: ['\\frac{\\text{variance of one gradient}}{\\text{mean squared true gradient}}', 'noise'],
      quotientzh: ['\\frac{\\text{单个样本梯度的方差}}{\\text{真正梯度的均方值}}', 'noise'],
    },
  },
  /** The variance at which what is lost in a step is what its noise adds. */
  stationary: {
    given: {
      ...{ eta: ['\\eta', '', 'share'], h: ['h', '', 'share'] },
      ...{ sigma: ['\\sigma', '', 'positive'], B: ['B', '', 'positive'] },
    },
    forward: { v: ['v', 'eta * sigma**2 / (B * h * (2 - eta * h))'] },
  },
  /** A batch without replacement from four examples whose variance is a quarter. */
  quarter: { given: { B: ['B', ''] }, numbers: { B: 16 / 7 } },
  /** The exercise on the floor, at its rate and at a tenth of its loss. */
  floor: {
    given: {
      ...{ eta: ['\\eta', ''], h: ['h', ''], sigma: ['\\sigma', ''], B: ['B', ''] },
    },
    forward: { v: ['\\bar{v}', 'eta * sigma**2 / (B * h * (2 - eta * h))'] },
    numbers: { eta: 0.25, h: 2, sigma: Math.sqrt(8), B: 4 },
  },
  tenth: { given: { eta: ['\\eta', ''] }, numbers: { eta: 2 / 62 } },
  /** Two steps in one direction. */
  twice: {
    given: {
      ...{ h: ['h', ''], sigma: ['\\sigma', ''], B: ['B', ''], m_0: ['m_0', ''], v_0: ['v_0', ''] },
      ...{ first: ['\\eta_1', ''] },
    },
    forward: {
      s: ['s', 'sigma**2 / B'],
      m: ['m_1', '(1 - first * h) * m_0'],
      v: ['v_1', '(1 - first * h)**2 * v_0 + first**2 * s'],
      e: ['e_1', 'm**2 + v'],
      best: ['\\eta^* @ ', 'h * e / (h**2 * e + s)'],
    },
    numbers: { h: 1, sigma: 1, B: 2, m_0: 1, v_0: 0, first: 0.5 },
  },
});
