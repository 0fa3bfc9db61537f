/** @file What passages of the lesson `bidirectional-stacked` suppose besides: one masked step, a fourth layer, exercises. */
import { suppose } from '#prose/supposed.ts';

/** A layer of name `l` that reads `from`, in its direction. */
const layer = <const L extends string>(l: L, from: string, direction?: 'backward') => ({
  ...(direction && { direction }),
  states: { [`${l}_before`]: l },
  forward: {
    [`z_${l}`]: [`z_{${l},#}`, `W_${l} @ ${l}_before + ${from} + b_${l}`],
    [`n_${l}`]: [`n_{${l},#}`, `tanh(z_${l})`],
    [l]: [`${l}_{#}`, `m * n_${l} + (1 - m) * ${l}_before`],
  } as Readonly<Record<string, readonly [string, string]>>,
});

/** Exercise 5: two words and a pad. */
const hand = {
  sizes: { T: 3 },
  given: { W: ['W', ''], U: ['U', ''], b: ['b', ''], v: ['v', ''], y: ['y', ''], h0: ['h_0', ''] },
  cell: {
    given: { x: ['x_{#}', ''], m: ['m_{#}', ''] },
    states: { h_prev: 'h' },
    forward: {
      z: ['z_{#}', 'W * h_prev + U * x + b'],
      h: ['h_{#}', 'm * tanh(z) + (1 - m) * h_prev'],
    },
  },
  forward: {
    yhat: ['\\hat{y}', 'sigmoid(v * h[T])'],
    e: ['e', 'yhat - y'],
    L: ['L', '-y * log(yhat) - (1 - y) * log(1 - yhat)'],
  },
} as const;
const HAND = {
  ...{ W: Math.log(3), U: Math.log(3) / 2, b: 0, v: 2 * Math.log(2), y: 1, h0: 0 },
  x: [1, -2, 0],
} as const;

export const supposed = suppose('bidirectional-stacked', {
  /** One step, with any number m and what comes back to its state. */
  step: {
    sizes: { T: 1, H: 3, D: 2 },
    given: {
      W: ['W', 'H H'],
      U: ['U', 'H D'],
      b: ['b', 'H 1'],
      g: ['g', 'H 1'],
      m: ['m', ''],
      h0: ['h_0', 'H 1'],
    },
    cell: {
      given: { x: ['x_{#}', 'D 1'] },
      states: { h_prev: 'h' },
      forward: {
        z: ['z_{#}', 'W @ h_prev + U @ x + b'],
        n: ['n_{#}', 'tanh(z)'],
        h: ['h_{#}', 'm * n + (1 - m) * h_prev'],
      },
    },
    forward: { L: ['L', 'sum(g[i, 0] * h[1][i, 0] for i in range(H))'] },
  },
  /** Two layers in both directions, the upper two reading both of the lower. */
  four: {
    sizes: { T: 3, D: 2, H: 3, M: 2, K: 2 },
    given: {
      ...{ W_h: ['W_h', 'H H'], U_h: ['U_h', 'H D'], b_h: ['b_h', 'H 1'], h0: ['h_0', 'H 1'] },
      ...{ W_g: ['W_g', 'H H'], U_g: ['U_g', 'H D'], b_g: ['b_g', 'H 1'], g0: ['g_{T+1}', 'H 1'] },
      ...{ W_q: ['W_q', 'M M'], U_q: ['U_q', 'M H'], R_q: ['R_q', 'M H'], b_q: ['b_q', 'M 1'] },
      ...{ W_l: ['W_l', 'M M'], U_l: ['U_l', 'M H'], R_l: ['R_l', 'M H'], b_l: ['b_l', 'M 1'] },
      ...{ q0: ['q_0', 'M 1'], l0: ['l_{T+1}', 'M 1'], V_q: ['V_q', 'K M'], V_l: ['V_l', 'K M'] },
      ...{ c: ['c', 'K 1'], e: ['e', 'K 1'] },
    },
    cells: [
      { ...layer('h', 'U_h @ x'), given: { x: ['x_{#}', 'D 1'], m: ['m_{#}', ''] } },
      layer('g', 'U_g @ x', 'backward'),
      layer('q', 'U_q @ h + R_q @ g'),
      layer('l', 'U_l @ h + R_l @ g', 'backward'),
    ],
    forward: {
      o: ['o', 'V_q @ q[T] + V_l @ l[1] + c'],
      L: ['L', 'sum(e[k, 0] * o[k, 0] for k in range(K))'],
    },
  },
  /** The mean of the words of one sentence. */
  average: {
    sizes: { T: 4, D: 2 },
    given: { w: ['w', 'D 1'], b: ['b', ''], y: ['y', '', 'binary'] },
    cell: { given: { x: ['x_{#}', 'D 1'] } },
    forward: {
      ell: ['\\ell', 'T'],
      xbar: ['\\bar{x}', 'sum(x[i] for i in range(1, T + 1)) / ell'],
      z: ['z', 'sum(w[i, 0] * xbar[i, 0] for i in range(D)) + b'],
      yhat: ['\\hat{y}', 'sigmoid(z)'],
      e: ['e', 'yhat - y'],
      L: ['L', '-y * log(yhat) - (1 - y) * log(1 - yhat)'],
    },
  },
  hand: { ...hand, numbers: { ...HAND, m: [1, 1, 0] } },
  /** The pad is read. */
  read: { ...hand, numbers: { ...HAND, m: [1, 1, 1] } },
});
