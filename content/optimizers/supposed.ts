/** @file What passages of the lesson `optimizers` suppose besides: one direction of a quadratic, and its steps. */
import { suppose } from '#prose/supposed.ts';

const rates = { eta: ['\\eta', '', 'positive'], lambda: ['\\lambda', '', 'positive'] } as const;
const memory = { beta: ['\\beta', '', 'share'], theta0: ['\\theta_0', ''], m0: ['m_0', ''] } as const;
const extremes = {
  least: ['\\lambda_{\\min} @ ', '', 'positive'],
  spread: ['d', '', 'positive'],
} as const;

/** The running mean of three numbers, from 0. */
const seen = (...numbers: readonly string[]): string =>
  numbers.reduce((before, next) => `(beta * ${before} + (1 - beta) * (${next}))`, '0');

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
        slope: ['\\nabla J(\\tilde\\theta_{t-1}) @ t', 'lambda * theta_prev - beta * lambda * m_prev'],
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
      mhat: ['\\hat{m}', 'g_1'],
      shat: ['\\hat{s}', 'g_1**2'],
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
  /** A parabola along each of two directions at a right angle, u and the one beside it. */
  parabolas: {
    sizes: { H: 2 },
    given: {
      ...{ theta: ['\\theta', 'H 1'], p: ['p', 'H 1', 'positive'] },
      ...{ steep: ['\\lambda_0', '', 'positive'], flat: ['\\lambda_1', '', 'positive'] },
    },
    forward: {
      u: ['u', 'p / norm(p)'],
      along: ['u^\\top \\theta', 'u[0, 0] * theta[0, 0] + u[1, 0] * theta[1, 0]'],
      beside: ['v^\\top \\theta', 'u[0, 0] * theta[1, 0] - u[1, 0] * theta[0, 0]'],
      A: ['A', 'steep * u @ u.T + flat * (eye(H) - u @ u.T)'],
      J: ['J', 'steep * along**2 / 2 + flat * beside**2 / 2'],
    },
  },
  /** A mean of parabolas of one parameter, by its coefficients. */
  mean: {
    sizes: { N: 4 },
    given: { theta: ['\\theta', ''], a: ['a', 'N 1', 'positive'], c: ['c', 'N 1'] },
    forward: {
      part: ['J_n @ n', 'a[n, 0] * (theta - c[n, 0])**2', 'n:N o:1'],
      square: ['A', 'sum(a[n, 0] for n in range(N)) / N'],
      linear: ['B', 'sum(a[n, 0] * c[n, 0] for n in range(N)) / N'],
      rest: ['C', 'sum(a[n, 0] * c[n, 0]**2 for n in range(N)) / N'],
      slope: ['\\nabla J_n @ n', '2 * a[n, 0] * (theta - c[n, 0])', 'n:N o:1'],
      slopes: ['\\nabla J @ ', '2 * square * theta - 2 * linear'],
      J: ['J', 'square * theta**2 - 2 * linear * theta + rest'],
    },
  },
  /** Three steps from empty memories, with the rate inside and outside the memory. */
  outside: {
    given: {
      ...{ eta: ['\\eta', '', 'positive'], beta: ['\\beta', '', 'share'] },
      ...{ g_1: ['g_1', ''], g_2: ['g_2', ''], g_3: ['g_3', ''] },
    },
    forward: {
      m: ['m', 'beta * (beta * eta * g_1 + eta * g_2) + eta * g_3'],
      v: ['v', 'beta * (beta * g_1 + g_2) + g_3'],
    },
  },
  /** The same gradient at every step. */
  constant: {
    sizes: { T: 4 },
    given: {
      ...{ gbar: ['\\bar{g}', ''], beta1: ['\\beta_1', '', 'share'] },
      ...{ m0: ['m_0', ''], s0: ['s_0', ''] },
    },
    cell: {
      states: { m_prev: 'm', s_prev: 's' },
      forward: {
        s: ['s_{#}', 's_prev + gbar**2'],
        m: ['m_{#}', 'beta1 * m_prev + (1 - beta1) * gbar'],
        mhat: ['\\hat{m}_{#}', 'm / (1 - beta1**t)'],
      },
    },
    numbers: { m0: 0, s0: 0 },
  },
  nine: { given: { beta: ['\\beta', ''] }, numbers: { beta: 0.9 } },
  /** Heavy ball at curvatures from 1 to 9. */
  heavyNine: {
    given: extremes,
    forward: {
      kappa: ['\\kappa', '1 + spread / least'],
      most: ['\\lambda_{\\max} @ ', 'least + spread'],
      beta: ['\\beta', '((sqrt(most) - sqrt(least)) / (sqrt(most) + sqrt(least)))**2'],
      eta: ['\\eta', '(1 + sqrt(beta))**2 / most'],
    },
    numbers: { least: 1, spread: 8 },
  },
  /** Three independent gradients, each 1 or 5 with probability ½: their mean is 3, their variance 4. */
  moments: {
    forward: {
      first: [
        '\\mathbb E\\,m_3 @ ',
        'sum(0.1 * (0.81 * (1 + 4 * a) + 0.9 * (1 + 4 * b) + (1 + 4 * c)) for a in range(2) for b in range(2) for c in range(2)) / 8',
      ],
      mhat: ['\\mathbb E\\,\\hat m_3 @ ', 'first / (1 - 0.9**3)'],
      s_3: [
        's',
        'sum(0.001 * (0.999**2 * (1 + 4 * a)**2 + 0.999 * (1 + 4 * b)**2 + (1 + 4 * c)**2) for a in range(2) for b in range(2) for c in range(2)) / 8',
      ],
      shat: ['\\mathbb E\\,\\hat s_3 @ ', 's_3 / (1 - 0.999**3)'],
      square: ['\\mathbb E\\,g^2 @ ', 'sum((1 + 4 * a)**2 for a in range(2)) / 2'],
    },
  },
  /** Three gradients of one expectation, each as far above it as below: the recursion, over all eight cases. */
  expectation: {
    sizes: { T: 3, K: 4 },
    given: { beta: ['\\beta_1', '', 'share'], mean: ['\\mathbb E\\,g @ ', ''], p: ['p', 'K 1'] },
    forward: {
      each: ['\\mathbb E\\,g_k @ k', '((mean - p[k, 0]) + (mean + p[k, 0])) / 2', 'k:K o:1'],
      seen: [
        '\\mathbb E\\,m_T @ ',
        `sum(${seen('mean + (2 * a - 1) * p[1, 0]', 'mean + (2 * b - 1) * p[2, 0]', 'mean + (2 * c - 1) * p[3, 0]')} for a in range(2) for b in range(2) for c in range(2)) / 8`,
      ],
      w_T: ['w_T', seen('1', '1', '1')],
    },
  },
  /** The corrected means are written back, with the first correction. */
  written: {
    sizes: { T: 3 },
    given: {
      ...{ g: ['g', ''], m0: ['m_0', ''], s0: ['s_0', ''] },
      ...{ beta_1: ['\\beta_1', ''], beta_2: ['\\beta_2', ''] },
    },
    cell: {
      states: { m_prev: 'm', s_prev: 's' },
      forward: {
        m: ['m_{#}', '(beta_1 * m_prev + (1 - beta_1) * g) / (1 - beta_1)'],
        s: ['s_{#}', '(beta_2 * s_prev + (1 - beta_2) * g**2) / (1 - beta_2)'],
      },
    },
    numbers: { beta_1: 0.9, beta_2: 0.999 },
  },
});
