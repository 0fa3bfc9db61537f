/**
 * @file The optimizers unrolled: T gradients go in, a parameter comes out, and every gradient asks what became of it.
 * The updates are those of {@link RULES}; here are only their gradients. The column r weighs the end of the path.
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';
import { RULES } from '#optimizers/rules.ts';
import { VARIANTS } from '#optimizers/variants.ts';

const MEMBERS = [
  'adam',
  'adamw',
  'adam-uncorrected',
  'gd',
  'momentum',
  'nesterov-shifted',
  'adagrad',
  'rmsprop',
  'adadelta',
] as const;

/** Rules of libraries and papers beside those of the course. */
const FURTHER = ['adam-hat', 'amsgrad', 'nadam', 'rmsprop-momentum'] as const;
/** Rules that take the gradient ahead of where they stand: given is what a quadratic needs to say it there. */
const AHEAD = ['nesterov', 'nesterov-far'] as const;

const GIVEN = { ...RULES, ...VARIANTS };
const takesGiven = [...MEMBERS, ...FURTHER];

/** A line of the rules that have it. */
const line = (id: string): Readonly<Record<string, readonly [tex: string, expression: string]>> =>
  Object.fromEntries(
    takesGiven.flatMap((rule) => {
      const { [id]: found } = GIVEN[rule].text.lines;
      return found ? [[rule, found]] : [];
    }),
  );

const ahead = <const Line>(line: Line): Readonly<Record<(typeof AHEAD)[number], Line>> => ({
  nesterov: line,
  'nesterov-far': line,
});

/** The size of the step of Adam with ε beside √s. */
const HAT = 'eta * sqrt(1 - beta2**t) / (1 - beta1**t)';

/** Empty memories, and the usual shares; ε is large enough to be seen. */
const START = {
  ...{ theta0: [1, -1], m0: [0, 0], v0: [0, 0], s0: [0, 0], S0: [0, 0], D0: [0, 0], r: [1, 1], a: [1, 0.5] },
  ...{ eta: 0.1, beta: 0.9, beta1: 0.9, beta2: 0.99, rho: 0.95, decay: 0.1, eps: 0.001 },
} as const;

export const optimizers = define('optimizers', {
  sizes: { T: 4, H: 2 },
  largest: { T: 24, H: 8 },
  choices: { rule: [...MEMBERS, ...FURTHER, ...AHEAD] },
  further: [...FURTHER, ...AHEAD],
  parameters: {},
  given: {
    theta0: ['\\theta_0', 'H 1'],
    m0: ['m_0', 'H 1'],
    v0: ['v_0', 'H 1'],
    s0: ['s_0', 'H 1', 'share'],
    D0: ['D_0', 'H 1', 'share'],
    S0: ['s^{\\max}_0', 'H 1', 'share'],
    r: ['r', 'H 1'],
    eta: ['\\eta', '', 'positive'],
    beta: ['\\beta', '', 'share'],
    beta1: ['\\beta_1', '', 'share'],
    beta2: ['\\beta_2', '', 'share'],
    rho: ['\\rho', '', 'share'],
    decay: ['\\lambda', '', 'share'],
    eps: ['\\varepsilon', '', 'positive'],
    gbar: ['\\bar{g}', 'H 1'],
    // the batch of step t has the loss 1/2 Σ a θ² + Σ g_t θ
    a: ['a', 'H 1'],
  },
  cell: {
    given: { g: ['g_{#}', 'H 1'] },
    states: { v_prev: 'v', m_prev: 'm', s_prev: 's', S_prev: 'S', D_prev: 'D', theta_prev: 'theta' },
    forward: {
      v: line('v'),
      // Nesterov 1983 looks βm ahead; some texts look a whole step m ahead
      p: {
        nesterov: ['p_{#}', RULES.nesterov.text.at!],
        'nesterov-far': ['p_{#}', 'theta_prev - m_prev'],
      },
      q: ahead(['q_{#}', 'a * p + g']),
      m: { ...line('m'), ...ahead(['m_{#}', 'beta * m_prev + eta * q']) },
      s: line('s'),
      S: line('S'),
      d: line('d'),
      D: line('D'),
      mhat: line('mhat'),
      shat: line('shat'),
      theta: {
        ...Object.fromEntries(takesGiven.map((rule) => [rule, ['\\theta_{#}', GIVEN[rule].text.theta]])),
        ...ahead(['\\theta_{#}', 'theta_prev - m']),
      },
    },
    // whether the memory grew, which a maximum must tell
    asides: { grown: { amsgrad: ['\\Delta_{#}', 's - S_prev'] } },
    backward: {
      // nothing but a difference stands between one parameter and the next; only AdamW shrinks it on the way
      theta: {
        adamw: [['dtheta_next', 'chain-rule']],
        ...ahead([['dtheta_next', 'chain-rule']]),
        ...Object.fromEntries(takesGiven.filter((r) => r !== 'adamw').map((r) => [r, [['r', 'unroll']]])),
      },
      D: { adadelta: [['dD_next', 'chain-rule']] },
      d: { adadelta: [['-eta * r + 2 * (1 - rho) * d * dD', 'sum-over-paths']] },
      mhat: {
        adam: [['-eta * r / (sqrt(shat) + eps)', 'linear-map']],
        adamw: [['-eta * dtheta / (sqrt(shat) + eps)', 'linear-map']],
        amsgrad: [['-eta * r / (sqrt(shat) + eps)', 'linear-map']],
        nadam: [['-eta * r / (sqrt(shat) + eps)', 'linear-map']],
      },
      shat: {
        adam: [
          ['eta * mhat / (sqrt(shat) + eps)**2 * r / (2 * sqrt(shat))', 'chain-rule'],
          ['-dmhat * mhat / (2 * sqrt(shat) * (sqrt(shat) + eps))', 'substitution'],
        ],
        adamw: [
          ['eta * mhat / (sqrt(shat) + eps)**2 * dtheta / (2 * sqrt(shat))', 'chain-rule'],
          ['-dmhat * mhat / (2 * sqrt(shat) * (sqrt(shat) + eps))', 'substitution'],
        ],
        amsgrad: [
          ['eta * mhat / (sqrt(shat) + eps)**2 * r / (2 * sqrt(shat))', 'chain-rule'],
          ['-dmhat * mhat / (2 * sqrt(shat) * (sqrt(shat) + eps))', 'substitution'],
        ],
        nadam: [
          ['eta * mhat / (sqrt(shat) + eps)**2 * r / (2 * sqrt(shat))', 'chain-rule'],
          ['-dmhat * mhat / (2 * sqrt(shat) * (sqrt(shat) + eps))', 'substitution'],
        ],
      },
      // the maximum hands on to the larger
      S: { amsgrad: [['dshat / (1 - beta2**t) + dS_next', 'sum-over-paths']] },
      v: { 'nesterov-shifted': [['-eta * beta * r + dv_next', 'sum-over-paths']] },
      m: {
        adam: [['dmhat / (1 - beta1**t) + dm_next', 'sum-over-paths']],
        adamw: [['dmhat / (1 - beta1**t) + dm_next', 'sum-over-paths']],
        'adam-uncorrected': [['-eta * r / (sqrt(s) + eps) + dm_next', 'sum-over-paths']],
        momentum: [['-r + dm_next', 'sum-over-paths']],
        'adam-hat': [[`-${HAT} * r / (sqrt(s) + eps) + dm_next`, 'sum-over-paths']],
        amsgrad: [['dmhat / (1 - beta1**t) + dm_next', 'sum-over-paths']],
        nadam: [['beta1 * dmhat / (1 - beta1**(t + 1)) + dm_next', 'sum-over-paths']],
        'rmsprop-momentum': [['-eta * r + dm_next', 'sum-over-paths']],
        ...ahead([['-dtheta + dm_next', 'sum-over-paths']]),
      },
      q: ahead([['eta * dm', 'linear-map']]),
      p: ahead([['a * dq', 'linear-map']]),
      s: {
        'adam-hat': [[`${HAT} * m / (sqrt(s) + eps)**2 * r / (2 * sqrt(s)) + ds_next`, 'sum-over-paths']],
        amsgrad: [['dS * (s > S_prev) + ds_next', 'sum-over-paths']],
        nadam: [['dshat / (1 - beta2**t) + ds_next', 'sum-over-paths']],
        'rmsprop-momentum': [['-dm * g / (sqrt(s) + eps)**2 / (2 * sqrt(s)) + ds_next', 'sum-over-paths']],
        adam: [['dshat / (1 - beta2**t) + ds_next', 'sum-over-paths']],
        adamw: [['dshat / (1 - beta2**t) + ds_next', 'sum-over-paths']],
        'adam-uncorrected': [
          ['eta * m / (sqrt(s) + eps)**2 * r / (2 * sqrt(s)) + ds_next', 'sum-over-paths'],
        ],
        adagrad: [['eta * g / (sqrt(s) + eps)**2 * r / (2 * sqrt(s)) + ds_next', 'sum-over-paths']],
        rmsprop: [['eta * g / (sqrt(s) + eps)**2 * r / (2 * sqrt(s)) + ds_next', 'sum-over-paths']],
        adadelta: [
          ['-dd * g * sqrt(D_prev + eps) / (2 * sqrt(s + eps)**3) + ds_next', 'sum-over-paths'],
          ['-dd * d / (2 * (s + eps)) + ds_next', 'substitution'],
        ],
      },
      g: {
        adam: [['(1 - beta1) * dm + 2 * (1 - beta2) * g * ds', 'sum-over-paths']],
        adamw: [['(1 - beta1) * dm + 2 * (1 - beta2) * g * ds', 'sum-over-paths']],
        'adam-uncorrected': [['(1 - beta1) * dm + 2 * (1 - beta2) * g * ds', 'sum-over-paths']],
        gd: [['-eta * r', 'linear-map']],
        momentum: [['eta * dm', 'linear-map']],
        'nesterov-shifted': [['-eta * r + dv', 'sum-over-paths']],
        adagrad: [['-eta * r / (sqrt(s) + eps) + 2 * g * ds', 'sum-over-paths']],
        rmsprop: [['-eta * r / (sqrt(s) + eps) + 2 * (1 - beta) * g * ds', 'sum-over-paths']],
        adadelta: [['dd * sqrt(D_prev + eps) / sqrt(s + eps) + 2 * (1 - rho) * g * ds', 'sum-over-paths']],
        'adam-hat': [['(1 - beta1) * dm + 2 * (1 - beta2) * g * ds', 'sum-over-paths']],
        amsgrad: [['(1 - beta1) * dm + 2 * (1 - beta2) * g * ds', 'sum-over-paths']],
        nadam: [
          [
            '(1 - beta1) * dmhat / (1 - beta1**t) + (1 - beta1) * dm + 2 * (1 - beta2) * g * ds',
            'sum-over-paths',
          ],
        ],
        'rmsprop-momentum': [['dm / (sqrt(s) + eps) + 2 * (1 - rho) * g * ds', 'sum-over-paths']],
        ...ahead([['dq', 'linear-map']]),
      },
      v_prev: [['beta * dv', 'linear-map']],
      m_prev: {
        adam: [['beta1 * dm', 'linear-map']],
        adamw: [['beta1 * dm', 'linear-map']],
        'adam-uncorrected': [['beta1 * dm', 'linear-map']],
        momentum: [['beta * dm', 'linear-map']],
        'adam-hat': [['beta1 * dm', 'linear-map']],
        amsgrad: [['beta1 * dm', 'linear-map']],
        nadam: [['beta1 * dm', 'linear-map']],
        'rmsprop-momentum': [['beta * dm', 'linear-map']],
        nesterov: [['beta * dm - beta * dp', 'sum-over-paths']],
        'nesterov-far': [['beta * dm - dp', 'sum-over-paths']],
      },
      s_prev: {
        adam: [['beta2 * ds', 'linear-map']],
        adamw: [['beta2 * ds', 'linear-map']],
        'adam-uncorrected': [['beta2 * ds', 'linear-map']],
        adagrad: [['ds', 'linear-map']],
        rmsprop: [['beta * ds', 'linear-map']],
        adadelta: [['rho * ds', 'linear-map']],
        'adam-hat': [['beta2 * ds', 'linear-map']],
        amsgrad: [['beta2 * ds', 'linear-map']],
        nadam: [['beta2 * ds', 'linear-map']],
        'rmsprop-momentum': [['rho * ds', 'linear-map']],
      },
      S_prev: [['dS * (1 - (s > S_prev))', 'chain-rule']],
      D_prev: [['rho * dD + dd * d / (2 * (D_prev + eps))', 'sum-over-paths']],
      theta_prev: {
        adamw: [
          ['dtheta - eta * decay * dtheta', 'sum-over-paths'],
          ['(1 - eta * decay) * dtheta', 'same-sum'],
        ],
        ...ahead([['dtheta + dp', 'sum-over-paths']]),
        ...Object.fromEntries(takesGiven.filter((r) => r !== 'adamw').map((r) => [r, [['r', 'unroll']]])),
      },
    },
  },
  forward: { loss: ['L', 'sum(r[i, 0] * theta[T][i, 0] for i in range(H))'] },
  loss: 'loss',
  opening: 'dg[1]',
  backward: { theta: [['r', 'linear-map']] },
  overTime: {
    theta: { adamw: [['(1 - eta * decay)**(T - t) * r', 'path-products']] },
    v: { 'nesterov-shifted': [['-eta * beta * r * (1 - beta**(T - t + 1)) / (1 - beta)', 'path-products']] },
    m: {
      adam: [['sum(beta1**(k - t) * dmhat[k] / (1 - beta1**k) for k in range(t, T + 1))', 'path-products']],
      adamw: [['sum(beta1**(k - t) * dmhat[k] / (1 - beta1**k) for k in range(t, T + 1))', 'path-products']],
      momentum: [['-r * (1 - beta**(T - t + 1)) / (1 - beta)', 'path-products']],
    },
    s: {
      adam: [['sum(beta2**(k - t) * dshat[k] / (1 - beta2**k) for k in range(t, T + 1))', 'path-products']],
      adamw: [['sum(beta2**(k - t) * dshat[k] / (1 - beta2**k) for k in range(t, T + 1))', 'path-products']],
    },
    g: {
      momentum: [['-eta * r * (1 - beta**(T - t + 1)) / (1 - beta)', 'path-products']],
      'nesterov-shifted': [['-eta * r * (1 - beta**(T - t + 2)) / (1 - beta)', 'path-products']],
    },
  },
  claims: {
    // every memory is a weighted sum of what it has seen
    average: {
      adam: [
        'm_T',
        [
          ['m[T]', 'definition'],
          ['beta1**T * m[0] + (1 - beta1) * sum(beta1**(T - k) * g[k] for k in range(1, T + 1))', 'unroll'],
        ],
      ],
      momentum: [
        'm_T',
        [
          ['m[T]', 'definition'],
          ['beta**T * m[0] + eta * sum(beta**(T - k) * g[k] for k in range(1, T + 1))', 'unroll'],
        ],
      ],
      'nesterov-shifted': [
        'v_T',
        [
          ['v[T]', 'definition'],
          ['beta**T * v[0] + sum(beta**(T - k) * g[k] for k in range(1, T + 1))', 'unroll'],
        ],
      ],
    },
    squares: {
      adam: [
        's_T',
        [
          ['s[T]', 'definition'],
          [
            'beta2**T * s[0] + (1 - beta2) * sum(beta2**(T - k) * g[k]**2 for k in range(1, T + 1))',
            'unroll',
          ],
        ],
      ],
      adagrad: [
        's_T',
        [
          ['s[T]', 'definition'],
          ['s[0] + sum(g[k]**2 for k in range(1, T + 1))', 'unroll'],
        ],
      ],
      rmsprop: [
        's_T',
        [
          ['s[T]', 'definition'],
          ['beta**T * s[0] + (1 - beta) * sum(beta**(T - k) * g[k]**2 for k in range(1, T + 1))', 'unroll'],
        ],
      ],
    },
    // the same gradient at every step, memories empty at the start
    weights: {
      adam: [
        'w_T',
        [
          ['(1 - beta1) * sum(beta1**(T - k) for k in range(1, T + 1))', 'definition'],
          ['1 - beta1**T', 'same-sum'],
        ],
      ],
    },
    constant: {
      adam: [
        '\\bar{m}_T',
        [
          ['(1 - beta1) * sum(beta1**(T - k) * gbar for k in range(1, T + 1))', 'definition'],
          ['(1 - beta1**T) * gbar', 'same-sum'],
        ],
      ],
      momentum: [
        '\\bar{m}_T',
        [
          ['eta * sum(beta**(T - k) * gbar for k in range(1, T + 1))', 'definition'],
          ['eta * (1 - beta**T) / (1 - beta) * gbar', 'same-sum'],
        ],
      ],
      adagrad: [
        '\\bar{s}_T',
        [
          ['sum(gbar**2 for k in range(1, T + 1))', 'definition'],
          ['T * gbar**2', 'same-sum'],
        ],
      ],
      rmsprop: [
        '\\bar{s}_T',
        [
          ['(1 - beta) * sum(beta**(T - k) * gbar**2 for k in range(1, T + 1))', 'definition'],
          ['(1 - beta**T) * gbar**2', 'same-sum'],
        ],
      ],
    },
    // the look-ahead form, seen from the point where the gradient is taken
    plain: {
      'nesterov-shifted': [
        '\\theta_1 + \\beta\\eta v_1',
        [
          ['theta[1] + beta * eta * v[1]', 'definition'],
          ['theta[0] - eta * (g[1] + beta * v[1]) + beta * eta * v[1]', 'substitution'],
          ['theta[0] - eta * g[1]', 'same-sum'],
          ['(theta[0] + beta * eta * v[0]) - eta * (beta * v[0] + g[1])', 'same-sum'],
          ['(theta[0] + beta * eta * v[0]) - eta * v[1]', 'substitution'],
        ],
      ],
    },
    // Euler: what does not change when all gradients are scaled
    scale: {
      adam: [
        'E',
        [
          ['sum(g[t] * dg[t] for t in range(1, T + 1)) + m[0] * dm[0] + 2 * s[0] * ds[0]', 'definition'],
          ['-eps * sum(eta * mhat[t] / (sqrt(shat[t]) + eps)**2 * r for t in range(1, T + 1))', 'same-sum'],
        ],
      ],
    },
  },
  kinks: { amsgrad: ['grown'] },
  presets: {
    'from-zero': {
      sizes: { T: 4, H: 2 },
      given: {
        ...START,
        // the first entry keeps its sign, the second does not
        g: [
          [2, 0.5],
          [2.4, -0.5],
          [1.6, 0.5],
          [2, -0.5],
        ],
        gbar: [2, 0.5],
      },
    },
    'same-gradient': {
      sizes: { T: 4, H: 2 },
      given: {
        ...START,
        g: [
          [2, 0.5],
          [2, 0.5],
          [2, 0.5],
          [2, 0.5],
        ],
        gbar: [2, 0.5],
      },
    },
  },
});
