/** @file What passages of the lesson `optimizers` suppose besides: one direction of a quadratic, and its steps. */
import { suppose } from '#prose/supposed.ts';

const rates = { eta: ['\\eta', '', 'positive'], lambda: ['\\lambda', '', 'positive'] } as const;
const memory = { beta: ['\\beta', '', 'share'], theta0: ['\\theta_0', ''], m0: ['m_0', ''] } as const;
const extremes = {
  least: ['\\lambda_{\\min} @ ', '', 'positive'],
  spread: ['d', '', 'positive'],
} as const;

export const supposed = suppose('optimizers', {
  descent: {
    sizes: { T: 4 },
    given: { ...rates, theta0: ['\\theta_0', ''] },
    cell: {
      states: { theta_prev: 'theta' },
      forward: {
        g: ['g_{#}', 'lambda * theta_prev'],
        theta: ['\\theta_{#}', 'theta_prev - eta * g'],
      },
    },
  },
  /** The best rate for curvatures between two. */
  compromise: {
    given: extremes,
    forward: {
      most: ['\\lambda_{\\max} @ ', 'least + spread'],
      eta: ['\\eta', '1 / (least + spread / 2)'],
      kappa: ['\\kappa', '1 + spread / least'],
    },
  },
  momentum: {
    sizes: { T: 4 },
    given: { ...rates, ...memory },
    cell: {
      states: { theta_prev: 'theta', m_prev: 'm' },
      forward: {
        g: ['g_{#}', 'lambda * theta_prev'],
        m: ['m_{#}', 'beta * m_prev + eta * g'],
        theta: ['\\theta_{#}', 'theta_prev - m'],
      },
    },
  },
  /** The rate and the memory at which the roots meet at both ends. */
  heavy: {
    given: extremes,
    forward: {
      most: ['\\lambda_{\\max} @ ', 'least + spread'],
      kappa: ['\\kappa', 'most / least'],
      beta: ['\\beta', '((sqrt(most) - sqrt(least)) / (sqrt(most) + sqrt(least)))**2'],
      eta: ['\\eta', '(1 + sqrt(beta))**2 / most'],
    },
  },
  nesterov: {
    sizes: { T: 4 },
    given: { ...rates, ...memory },
    cell: {
      states: { theta_prev: 'theta', m_prev: 'm' },
      forward: {
        g: ['g_{#}', 'lambda * (theta_prev - beta * m_prev)'],
        m: ['m_{#}', 'beta * m_prev + eta * g'],
        v: ['v_{#}', 'm / eta'],
        theta: ['\\theta_{#}', 'theta_prev - m'],
        ahead: ['\\tilde{\\theta}_{#}', 'theta - beta * m'],
      },
    },
  },
  /** With the sign of the note: it looks back. */
  noted: {
    sizes: { T: 4, R: 2 },
    given: { a: ['a', '', 'positive'], ...memory },
    cell: {
      states: { theta_prev: 'theta', m_prev: 'm' },
      forward: {
        m: ['m_{#}', 'beta * m_prev + a * (theta_prev + beta * m_prev)'],
        theta: ['\\theta_{#}', 'theta_prev - m'],
      },
    },
    forward: {
      M: [
        'M',
        '(i == 0) * (j == 0) * beta * (1 + a) + (i == 0) * (j == 1) * a - (i == 1) * (j == 0) * beta * (1 + a) + (i == 1) * (j == 1) * (1 - a)',
        'i:R j:R',
      ],
    },
  },
  /** With the right one, in the same letters. */
  ahead: {
    sizes: { T: 4 },
    given: { a: ['a', '', 'positive'], ...memory },
    cell: {
      states: { theta_prev: 'theta', m_prev: 'm' },
      forward: {
        m: ['m_{#}', 'beta * m_prev + a * (theta_prev - beta * m_prev)'],
        theta: ['\\theta_{#}', 'theta_prev - m'],
      },
    },
  },
  first: {
    given: {
      ...{ eta: ['\\eta', '', 'positive'], g: ['g', ''] },
      ...{ beta_1: ['\\beta_1', ''], beta_2: ['\\beta_2', ''] },
    },
    numbers: { beta_1: 0.9, beta_2: 0.999 },
  },
  /** Adam's first step, with the moments apart; r is what comes back from behind. */
  step: {
    given: { eta: ['\\eta', '', 'positive'], g: ['g', ''], r: ['r', ''], theta_0: ['\\theta_0', ''] },
    forward: {
      g_1: ['g_1', 'g'],
      mhat: ['\\hat{m}', 'g'],
      shat: ['\\hat{s}', 'g**2'],
      theta_1: ['\\theta_1', 'theta_0 - eta * mhat / sqrt(shat)'],
      L: ['L', 'r * theta_1'],
    },
  },
  /** Two steps of AdaGrad, the first gradient positive. */
  adagrad: {
    given: {
      ...{ eta: ['\\eta', '', 'positive'], theta_0: ['\\theta_0', ''] },
      ...{ g_1: ['g_1', '', 'positive'], g_2: ['g_2', ''] },
    },
    forward: {
      n: ['n', 'sqrt(g_1**2 + g_2**2)'],
      theta_1: ['\\theta_1', 'theta_0 - eta * g_1 / sqrt(g_1**2)'],
      theta_2: ['\\theta_2', 'theta_1 - eta * g_2 / n'],
    },
  },
});
