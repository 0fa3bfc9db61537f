/**
 * @file Masked recurrence in both directions and in two layers, as in the experiments of note 000: below, h reads from
 * left to right and g from right to left; above, q reads both. The classifier reads q and g where they end.
 * Both directions: Schuster & Paliwal (1997). The mask: m carries the state over what is only padding.
 */
import { define } from '#derive/derivation.ts';

/** Two words and two pads of zeros, in either order. */
const WORDS = [
  [0.8, -0.5],
  [-0.6, 0.9],
] as const;
const PADS = [
  [0, 0],
  [0, 0],
] as const;
const SIZES = { T: 4, D: 2 } as const;

export const bidirectionalStacked = define('bidirectional-stacked', {
  sizes: { T: 4, D: 2, H: 3, M: 2, K: 2 },
  largest: { T: 60, D: 16, H: 32, M: 32, K: 16 },
  parameters: {
    W_h: ['W_h', 'H H'],
    U_h: ['U_h', 'H D'],
    b_h: ['b_h', 'H 1'],
    W_g: ['W_g', 'H H'],
    U_g: ['U_g', 'H D'],
    b_g: ['b_g', 'H 1'],
    W_q: ['W_q', 'M M'],
    U_q: ['U_q', 'M H'],
    R_q: ['R_q', 'M H'],
    b_q: ['b_q', 'M 1'],
    V_q: ['V_q', 'K M'],
    V_g: ['V_g', 'K H'],
    c: ['c', 'K 1'],
  },
  given: { y: ['y', 'K 1', 'one-hot'], h0: ['h_0', 'H 1'], g0: ['g_{T+1}', 'H 1'], q0: ['q_0', 'M 1'] },
  cells: [
    {
      given: { x: ['x_{#}', 'D 1'], m: ['m_{#}', '', 'binary'] },
      states: { h_prev: 'h' },
      forward: {
        z_h: ['z_{h,#}', 'W_h @ h_prev + U_h @ x + b_h'],
        n_h: ['n_{h,#}', 'tanh(z_h)'],
        h: ['h_{#}', 'm * n_h + (1 - m) * h_prev'],
      },
      backward: {
        h: [['U_q.T @ dz_q + dh_next', 'sum-over-paths']],
        n_h: [['m * dh', 'product-rule']],
        z_h: [
          ['dn_h * (1 - tanh(z_h)**2)', 'tanh-slope'],
          ['m * dh * (1 - n_h**2)', 'substitution'],
        ],
        x: [['U_h.T @ dz_h + U_g.T @ dz_g', 'sum-over-paths']],
        W_h: [['dz_h @ h_prev.T', 'linear-map']],
        U_h: [['dz_h @ x.T', 'linear-map']],
        b_h: [['dz_h', 'linear-map']],
        h_prev: [['(1 - m) * dh + W_h.T @ dz_h', 'sum-over-paths']],
      },
    },
    {
      direction: 'backward',
      given: {},
      states: { g_prev: 'g' },
      forward: {
        z_g: ['z_{g,#}', 'W_g @ g_prev + U_g @ x + b_g'],
        n_g: ['n_{g,#}', 'tanh(z_g)'],
        g: ['g_{#}', 'm * n_g + (1 - m) * g_prev'],
      },
      asides: { D_g: ['D_{g,#}', 'diag(1 - n_g**2)'] },
      backward: {
        g: [['R_q.T @ dz_q + dg_next', 'sum-over-paths']],
        n_g: [['m * dg', 'product-rule']],
        z_g: [
          ['dn_g * (1 - tanh(z_g)**2)', 'tanh-slope'],
          ['m * dg * (1 - n_g**2)', 'substitution'],
        ],
        W_g: [['dz_g @ g_prev.T', 'linear-map']],
        U_g: [['dz_g @ x.T', 'linear-map']],
        b_g: [['dz_g', 'linear-map']],
        g_prev: [['(1 - m) * dg + W_g.T @ dz_g', 'sum-over-paths']],
      },
    },
    {
      given: {},
      states: { q_prev: 'q' },
      forward: {
        z_q: ['z_{q,#}', 'W_q @ q_prev + U_q @ h + R_q @ g + b_q'],
        n_q: ['n_{q,#}', 'tanh(z_q)'],
        q: ['q_{#}', 'm * n_q + (1 - m) * q_prev'],
      },
      backward: {
        q: [['dq_next', 'chain-rule']],
        n_q: [['m * dq', 'product-rule']],
        z_q: [
          ['dn_q * (1 - tanh(z_q)**2)', 'tanh-slope'],
          ['m * dq * (1 - n_q**2)', 'substitution'],
        ],
        W_q: [['dz_q @ q_prev.T', 'linear-map']],
        U_q: [['dz_q @ h.T', 'linear-map']],
        R_q: [['dz_q @ g.T', 'linear-map']],
        b_q: [['dz_q', 'linear-map']],
        q_prev: [['(1 - m) * dq + W_q.T @ dz_q', 'sum-over-paths']],
      },
    },
  ],
  forward: {
    o: ['o', 'V_q @ q[T] + V_g @ g[1] + c'],
    yhat: ['\\hat{y}', 'softmax(o)'],
    loss: ['L', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
  },
  loss: 'loss',
  backward: {
    yhat: [['-y / yhat', 'chain-rule']],
    o: [
      ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
      ['yhat - y', 'sums-to-one'],
    ],
    V_q: [['do @ q[T].T', 'linear-map']],
    V_g: [['do @ g[1].T', 'linear-map']],
    c: [['do', 'linear-map']],
    q: [['V_q.T @ do', 'linear-map']],
    g: [['V_g.T @ do', 'linear-map']],
  },
  claims: {
    // the state at the end is the candidate of the last true step, wherever that is
    last_true: [
      'q_{\\text{last}}',
      [
        [
          'sum(m[t] * prod(1 - m[j] for j in range(t + 1, T + 1)) * n_q[t] for t in range(1, T + 1)) + prod(1 - m[j] for j in range(1, T + 1)) * q[0]',
          'definition',
        ],
        ['q[T]', 'unroll'],
      ],
    ],
    first_true: [
      'g_{\\text{first}}',
      [
        [
          'sum(m[t] * prod(1 - m[j] for j in range(1, t)) * n_g[t] for t in range(1, T + 1)) + prod(1 - m[j] for j in range(1, T + 1)) * g[T + 1]',
          'definition',
        ],
        ['g[1]', 'unroll'],
      ],
    ],
    // what the last true step receives is what the classifier sent
    arrived: [
      '\\frac{\\partial L}{\\partial q_{\\text{last}}}',
      [
        [
          'sum(m[t] * prod(1 - m[j] for j in range(t + 1, T + 1)) * dq[t] for t in range(1, T + 1))',
          'definition',
        ],
        ['(1 - prod(1 - m[j] for j in range(1, T + 1))) * (V_q.T @ do)', 'path-products'],
      ],
    ],
    // the mean of the words, and of words and pads together
    mean: [
      '\\bar{x}',
      [
        [
          'sum(m[t] * x[t] for t in range(1, T + 1)) / max(sum(m[t] for t in range(1, T + 1)), 1)',
          'definition',
        ],
      ],
    ],
    diluted: [
      '\\bar{x}_{\\text{pad}}',
      [
        ['sum(m[t] * x[t] for t in range(1, T + 1)) / T', 'definition'],
        ['max(sum(m[t] for t in range(1, T + 1)), 1) / T * mean', 'substitution'],
      ],
    ],
  },
  jacobians: {
    // by way of the layer that reads to the left, the present knows what comes after it
    J_future: [
      '\\frac{\\partial z_{q,1}}{\\partial x_2^{\\top}}',
      [
        [
          'm[1] * m[2] * (R_q @ D_g[1] @ W_g @ D_g[2] @ U_g) + (1 - m[1]) * m[2] * (R_q @ D_g[2] @ U_g)',
          'sum-over-paths',
        ],
      ],
      'z_q[1]',
      'x[2]',
    ],
  },
  presets: {
    'padded-behind': { sizes: SIZES, given: { x: [...WORDS, ...PADS], m: [1, 1, 0, 0] } },
    'padded-before': { sizes: SIZES, given: { x: [...PADS, ...WORDS], m: [0, 0, 1, 1] } },
    'pads-read': { sizes: SIZES, given: { x: [...WORDS, ...PADS], m: [1, 1, 1, 1] } },
    'all-true': {
      sizes: SIZES,
      given: { x: [...WORDS, [0.4, 0.7], [-0.9, 0.2]], m: [1, 1, 1, 1] },
    },
  },
});
