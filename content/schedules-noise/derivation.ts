/**
 * @file Stochastic gradient descent on a quadratic, in expectation: the mean m of the error forgets its start, its
 * variance v collects noise, and both depend on the learning rate of every step. The schedules are those of
 * {@link SCHEDULES}. Curvatures are given in units in which η h < 1.
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';
import type { ChainText } from '#derive/text.ts';
import { SCHEDULES, SCHEDULE_IDS } from '#optimizers/schedules.ts';

/** η_t is proportional to η₀ under every schedule. */
const rates = Object.fromEntries(SCHEDULE_IDS.map((id) => [id, ['\\eta_{#}', SCHEDULES[id].rate] as const]));
/** A chain for every schedule but the constant one. */
const varying = (chain: ChainText): Readonly<Record<string, ChainText>> =>
  Object.fromEntries(SCHEDULE_IDS.filter((id) => id !== 'constant').map((id) => [id, chain]));
const NUMBERS = {
  ...{ eta0: 0.5, h: [0.9, 0.1], sigma2: [1, 1], B: 4, gamma: 0.5, delta: 0.5, w: 0.4 },
  ...{ m0: [2, 2], v0: [0, 0], theta0: [2, 2], a: [0, 2, 4, 10] },
} as const;

export const schedulesNoise = define('schedules-noise', {
  sizes: { T: 6, D: 2, N: 4 },
  largest: { T: 24, D: 4, N: 8 },
  choices: { schedule: SCHEDULE_IDS },
  parameters: { eta0: ['\\eta_0', '', 'share'] },
  given: {
    theta0: ['\\theta_0', 'D 1'],
    m0: ['m_0', 'D 1'],
    v0: ['v_0', 'D 1', 'share'],
    h: ['h', 'D 1', 'share'],
    sigma2: ['\\sigma^2', 'D 1', 'positive'],
    B: ['B', '', 'positive'],
    gamma: ['\\gamma', '', 'share'],
    delta: ['\\delta', '', 'positive'],
    w: ['w', '', 'share'],
    a: ['a', 'N 1'],
  },
  cell: {
    given: { n: ['n_{#}', 'D 1'] },
    states: { m_prev: 'm', v_prev: 'v' },
    forward: {
      eta: rates,
      m: ['m_{#}', '(1 - eta * h) * m_prev'],
      v: ['v_{#}', '(1 - eta * h)**2 * v_prev + eta**2 * sigma2 / B'],
    },
    // what one rate does to the two, in its own step
    asides: {
      m_eta: ['\\dot{m}_{#}', '-h * m_prev'],
      v_eta: ['\\dot{v}_{#}', '2 * eta * sigma2 / B - 2 * h * (1 - eta * h) * v_prev'],
    },
    backward: {
      m: [['dm_next', 'chain-rule']],
      v: [['dv_next', 'chain-rule']],
      eta: [['sum(dm[i, 0] * m_eta[i, 0] + dv[i, 0] * v_eta[i, 0] for i in range(D))', 'sum-over-paths']],
      m_prev: [['(1 - eta * h) * dm', 'linear-map']],
      v_prev: [['(1 - eta * h)**2 * dv', 'linear-map']],
      eta0: [['deta * eta / eta0', 'linear-map']],
    },
  },
  forward: { loss: ['L', 'sum(h[i, 0] * (m[T][i, 0]**2 + v[T][i, 0]) for i in range(D)) / 2'] },
  loss: 'loss',
  backward: { m: [['h * m[T]', 'linear-map']], v: [['h / 2', 'linear-map']] },
  overTime: {
    m: {
      constant: [['h * m[T] * (1 - eta0 * h)**(T - t)', 'path-products']],
      ...varying([['h * m[T] * prod(1 - eta[k] * h for k in range(t + 1, T + 1))', 'path-products']]),
    },
    v: {
      constant: [['h / 2 * (1 - eta0 * h)**(2 * (T - t))', 'path-products']],
      ...varying([['h / 2 * prod((1 - eta[k] * h)**2 for k in range(t + 1, T + 1))', 'path-products']]),
    },
  },
  claims: {
    // N gradients at one place: what the mean of a few of them has to do with the mean of all
    abar: ['\\bar{a}', [['sum(a[i, 0] for i in range(N)) / N', 'definition']]],
    s_1: ['\\sigma_a^2', [['sum((a[i, 0] - abar)**2 for i in range(N)) / N', 'definition']]],
    unbiased: [
      '\\mathbb{E}\\,\\tfrac{a_i + a_j}{2}',
      [
        ['sum((a[i, 0] + a[j, 0]) / 2 for i in range(N) for j in range(N)) / N**2', 'definition'],
        ['abar', 'same-sum'],
      ],
    ],
    pairs: [
      '\\operatorname{Var}\\tfrac{a_i + a_j}{2}',
      [
        ['sum(((a[i, 0] + a[j, 0]) / 2 - abar)**2 for i in range(N) for j in range(N)) / N**2', 'definition'],
        ['s_1 / 2', 'same-sum'],
      ],
    ],
    triples: [
      '\\operatorname{Var}\\tfrac{a_i + a_j + a_k}{3}',
      [
        [
          'sum(((a[i, 0] + a[j, 0] + a[k, 0]) / 3 - abar)**2 for i in range(N) for j in range(N) for k in range(N)) / N**3',
          'definition',
        ],
        ['s_1 / 3', 'same-sum'],
      ],
    ],
    apart: [
      '\\operatorname{Var}_{i \\ne j}\\tfrac{a_i + a_j}{2}',
      [
        [
          'sum((i != j) * ((a[i, 0] + a[j, 0]) / 2 - abar)**2 for i in range(N) for j in range(N)) / (N * (N - 1))',
          'definition',
        ],
        ['s_1 / 2 * (N - 2) / (N - 1)', 'same-sum'],
      ],
    ],
    // unrolled
    kept: ['P_T', [['prod(1 - eta[k] * h for k in range(1, T + 1))', 'definition']]],
    earlier: [
      '\\theta_{T-1}',
      [
        [
          'prod(1 - eta[k] * h for k in range(1, T)) * theta0 - sum(eta[k] * prod(1 - eta[j] * h for j in range(k + 1, T)) * n[k] for k in range(1, T))',
          'definition',
        ],
      ],
    ],
    kicks: [
      '\\theta_T',
      [
        [
          'kept * theta0 - sum(eta[k] * prod(1 - eta[j] * h for j in range(k + 1, T + 1)) * n[k] for k in range(1, T + 1))',
          'unroll',
        ],
        ['earlier - eta[T] * (h * earlier + n[T])', 'definition'],
      ],
    ],
    mean: [
      'm_T',
      [
        ['m[T]', 'definition'],
        ['kept * m[0]', 'unroll'],
      ],
    ],
    gathered: [
      'Q_T',
      [
        [
          'sum(eta[k]**2 * prod((1 - eta[j] * h)**2 for j in range(k + 1, T + 1)) for k in range(1, T + 1))',
          'definition',
        ],
      ],
    ],
    spread: [
      'v_T',
      [
        ['v[T]', 'definition'],
        ['kept**2 * v[0] + sigma2 / B * gathered', 'unroll'],
      ],
    ],
    // the two conditions of Robbins and Monro, one for each
    forgets: [
      'P_T',
      [
        ['kept', 'definition'],
        ['exp(-h * sum(eta[k] for k in range(1, T + 1)))', 'bound', '<='],
      ],
    ],
    ones: ['\\mathbf{1}', [['exp(0 * h)', 'definition']]],
    settles: [
      'Q_T',
      [
        ['gathered', 'definition'],
        ['ones * sum(eta[k]**2 for k in range(1, T + 1))', 'bound', '<='],
      ],
    ],
    // constant rate: the geometric sum, and where it ends
    floor: {
      constant: ['\\bar{v}', [['eta0 * sigma2 / (B * h * (2 - eta0 * h))', 'definition']]],
    },
    still: {
      constant: [
        '(1 - \\eta_0 h)^2\\, \\bar{v} + \\eta_0^2\\, \\frac{\\sigma^2}{B}',
        [
          ['(1 - eta0 * h)**2 * floor + eta0**2 * sigma2 / B', 'definition'],
          ['(1 - eta0 * h)**2 * floor + eta0 * h * (2 - eta0 * h) * floor', 'substitution'],
          ['floor', 'algebra'],
        ],
      ],
    },
    approach: {
      constant: [
        'v_T - \\bar{v}',
        [
          ['v[T] - floor', 'definition'],
          ['(1 - eta0 * h)**(2 * T) * (v[0] - floor)', 'unroll'],
        ],
      ],
    },
    height: {
      constant: [
        '\\frac{h \\bar{v}}{2}',
        [
          ['h * floor / 2', 'definition'],
          ['eta0 * sigma2 / (2 * B * (2 - eta0 * h))', 'substitution'],
        ],
      ],
    },
    doubled: {
      constant: [
        "\\bar{v}' \\;(2\\eta_0,\\, 2B)",
        [
          ['2 * eta0 * sigma2 / (2 * B * h * (2 - 2 * eta0 * h))', 'definition'],
          ['floor * (2 - eta0 * h) / (2 - 2 * eta0 * h)', 'algebra'],
          ['floor * (1 + eta0 * h / (2 - 2 * eta0 * h))', 'algebra'],
        ],
      ],
    },
    stride: {
      constant: [
        '1 - 2 \\eta_0 h',
        [
          ['1 - 2 * eta0 * h', 'definition'],
          ['(1 - eta0 * h)**2 - (eta0 * h)**2', 'algebra'],
          ['(1 - eta0 * h)**2', 'bound', '<='],
        ],
      ],
    },
    // the best next rate: complete the square
    before: ['e_{T-1}', [['m[T - 1]**2 + v[T - 1]', 'definition']]],
    s: ['s', [['sigma2 / B', 'definition']]],
    best: [
      '\\eta^{*}',
      [
        ['h * before / (h**2 * before + s)', 'definition'],
        ['1 / (h * (1 + s / (h**2 * before)))', 'algebra'],
      ],
    ],
    after: [
      'e_T',
      [
        ['m[T]**2 + v[T]', 'definition'],
        ['(1 - eta[T] * h)**2 * before + eta[T]**2 * s', 'substitution'],
        ['(h**2 * before + s) * (eta[T] - best)**2 + before * s / (h**2 * before + s)', 'algebra'],
      ],
    ],
    least: [
      'e^{*}',
      [
        ['before * s / (h**2 * before + s)', 'definition'],
        ['1 / (1 / before + h**2 / s)', 'algebra'],
      ],
    ],
    // the best rate at every step: e₁, e₂, … are known, and so are the rates
    start: ['e_0', [['m[0]**2 + v[0]', 'definition']]],
    first: ['\\eta^{*}_1', [['h * start / (h**2 * start + s)', 'definition']]],
    reached: ['e^{*}_{T-1}', [['1 / (1 / start + (T - 1) * h**2 / s)', 'definition']]],
    chosen: [
      '\\eta^{*}_T',
      [
        ['h * reached / (h**2 * reached + s)', 'definition'],
        ['1 / (h * (T + s / (h**2 * start)))', 'algebra'],
        ['first / (1 + h * first * (T - 1))', 'algebra'],
      ],
    ],
  },
  presets: {
    'steep-and-flat': {
      sizes: { T: 6, D: 2, N: 4 },
      given: {
        ...NUMBERS,
        n: [
          [0.5, -0.5],
          [-1, 0.25],
          [0.25, 0.5],
          [-0.5, -0.75],
          [1, 0],
          [-0.25, 0.5],
        ],
      },
    },
    'near-the-minimum': {
      sizes: { T: 6, D: 2, N: 4 },
      given: { ...NUMBERS, m0: [0.2, 0.2] },
    },
  },
});
