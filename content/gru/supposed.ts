/** @file What passages of the lesson `gru` suppose besides: a product, one step entry by entry, PyTorch's candidate. */
import { type Supposed, atNumbers, suppose } from '#prose/supposed.ts';
import { gru } from './derivation.ts';

const texts = suppose('gru', {
  product: {
    sizes: { I: 3 },
    given: { a: ['a', 'I 1'], b: ['b', 'I 1'] },
    forward: { p: ['p', 'a * b'], L: ['L', 'norm(tanh(p))**2'] },
  },
  /** One step, the gates from their pre-activations; g is what comes back to the state. */
  entries: {
    sizes: { H: 3 },
    given: {
      ...{ W_n: ['W_n', 'H H'], q: ['q', 'H 1'], g: ['g', 'H 1'] },
      ...{ z_u: ['z_u', 'H 1'], z_r: ['z_r', 'H 1'], prev: ['h_{t-1,i} @ i', 'H 1'] },
    },
    forward: {
      u: ['u', 'sigmoid(z_u)'],
      r: ['r', 'sigmoid(z_r)'],
      z_n: ['z_n', 'W_n @ (r * prev) + q'],
      n: ['n', 'tanh(z_n)'],
      h: ['h', 'u * n + (1 - u) * prev'],
      L: ['L', 'sum(g[i, 0] * h[i, 0] for i in range(H))'],
    },
  },
  /** The other convention: z keeps the old state. */
  keeps: {
    sizes: { H: 3 },
    given: { n: ['n_t', 'H 1'], a: ['a_t', 'H 1'], prev: ['h_{t-1} @ ', 'H 1'], g: ['g', 'H 1'] },
    forward: {
      z: ['z_t', 'sigmoid(a)'],
      h: ['h_t', '(1 - z) * n + z * prev'],
      L: ['L', 'sum(g[i, 0] * h[i, 0] for i in range(H))'],
    },
  },
  /** The reset gate behind the product. */
  after: {
    sizes: { H: 3, D: 2 },
    given: {
      ...{ U_n: ['U_n', 'H D'], W_n: ['W_n', 'H H'], b_n: ['b_n', 'H 1'], beta: ['\\beta', 'H 1'] },
      ...{ x: ['x_t', 'D 1'], r: ['r_t', 'H 1'], prev: ['h_{t-1} @ ', 'H 1'], g: ['g', 'H 1'] },
    },
    forward: {
      m: ['m', 'W_n @ prev + beta'],
      z_n: ['z_n', 'U_n @ x + b_n + r * m'],
      n: ['n_t', 'tanh(z_n)'],
      L: ['L', 'sum(g[i, 0] * n[i, 0] for i in range(H))'],
    },
  },
  /** Two units, the first of which reads the second. */
  two: {
    sizes: { H: 2 },
    given: { W_n: ['W_n', 'H H'], h: ['h', 'H 1'], delta: ['\\delta', 'H 1'] },
    numbers: {
      W_n: [
        [0, 1],
        [0, 0],
      ],
      h: [0, 1],
      delta: [1, 0],
    },
  },
  /** Exercise 7: two steps of one unit. */
  hand: {
    sizes: { T: 2, K: 2 },
    given: {
      ...{ W_u: ['W_u', ''], U_u: ['U_u', ''], b_u: ['b_u', ''] },
      ...{ W_r: ['W_r', ''], U_r: ['U_r', ''], b_r: ['b_r', ''] },
      ...{ W_n: ['W_n', ''], U_n: ['U_n', ''], b_n: ['b_n', ''] },
      ...{ V: ['V', 'K 1'], c: ['c', 'K 1'], v: ['v', ''], h0: ['h_0', ''] },
    },
    cell: {
      given: { x: ['x_{#}', ''], y: ['y_{#}', 'K 1'] },
      states: { h_prev: 'h' },
      forward: {
        z_u: ['z_{u,#}', 'W_u * h_prev + U_u * x + b_u'],
        u: ['u_{#}', 'sigmoid(z_u)'],
        z_r: ['z_{r,#}', 'W_r * h_prev + U_r * x + b_r'],
        r: ['r_{#}', 'sigmoid(z_r)'],
        z_n: ['z_{n,#}', 'W_n * (r * h_prev) + U_n * x + b_n'],
        n: ['n_{#}', 'tanh(z_n)'],
        h: ['h_{#}', 'u * n + (1 - u) * h_prev'],
        yhat: ['\\hat{y}_{#}', 'softmax(V * h + c)'],
        e: ['e_{#}', 'yhat - y'],
      },
    },
    forward: { L: ['L', '-sum(log(yhat[t][0, 0]) for t in range(1, T + 1))'] },
    numbers: {
      ...{ W_u: 2, U_u: -1.5 - Math.log(2), b_u: Math.log(2) - 0.5, W_r: 4, U_r: -3, b_r: -1 },
      ...{ W_n: 2, U_n: -0.75, b_n: -Math.log(3) / 2 - 0.25, v: 4 * Math.log(2), h0: 1 },
      ...{
        V: [4 * Math.log(2), 0],
        c: [0, 0],
        x: [1, 0],
        y: [
          [1, 0],
          [1, 0],
        ],
      },
    },
  },
  /** The same unit twice, with a gate for what is new and with one for what is kept. */
  kept: {
    sizes: { T: 3 },
    given: { W_u: ['W_u', ''], W_z: ['W_z', ''], eta: ['\\eta', '', 'positive'] },
    cell: {
      given: { x: ['x_{#}', ''], g: ['g_{#}', ''] },
      forward: {
        z_u: ['z_{u,#}', 'W_u * x'],
        a: ['a_{#}', 'W_z * x'],
        u: ['u_{#}', 'sigmoid(z_u)'],
        z: ['z_{#}', 'sigmoid(a)'],
      },
    },
    forward: { L: ['L', 'sum(g[n] * (u[n]**2 + (1 - z[n])**2) for n in range(1, T + 1))'] },
    numbers: { W_u: 0.7, W_z: -0.7 },
  },
});

export const supposed: Supposed = {
  ...texts,
  /** One unit that is set by an opening mark, kept, and cleared by a closing one. */
  latch: atNumbers(gru, 'latch', gru.text.presets.latch),
};
