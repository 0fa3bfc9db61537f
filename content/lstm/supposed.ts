/** @file What passages of the lesson `lstm` suppose besides: the rules in their own letters, a plain network, peepholes. */
import { type Supposed, atNumbers, suppose } from '#prose/supposed.ts';
import { lstm } from './derivation.ts';

const [LAMBDA, MU] = [Math.log(3), Math.log(2)];

/** A change of first order, as the difference over four steps of EPSILON that is exact up to the fourth power. */
const EPSILON = 0.001;
const changeOf = (moved: (by: string) => string): string => {
  const [near, far] = [EPSILON, 2 * EPSILON].map((by) => `(${moved(`+ ${by}`)} - ${moved(`- ${by}`)})`);
  return `(8 * ${near} - ${far}) / ${12 * EPSILON}`;
};

const texts = suppose('lstm', {
  plain: {
    sizes: { T: 4, H: 2 },
    given: { W: ['W', 'H H'], b: ['b', 'H 1'], h0: ['h_0', 'H 1'] },
    cell: {
      states: { h_prev: 'h' },
      forward: { h: ['h_{#}', 'tanh(W @ h_prev + b)'], D: ['D_{#}', 'diag(1 - h**2)'] },
    },
  },
  linear: {
    sizes: { I: 3, J: 2 },
    given: { A: ['A', 'I J'], v: ['v', 'J 1'] },
    forward: { z: ['z', 'A @ v'], L: ['L', 'norm(tanh(z))**2'] },
  },
  elementwise: {
    sizes: { I: 3 },
    choices: { phi: ['tanh'] },
    given: { z: ['z', 'I 1'], g: ['g', 'I 1'] },
    forward: { h: ['h', 'tanh(z)'], L: ['L', 'sum(g[i, 0] * h[i, 0] for i in range(I))'] },
  },
  product: {
    sizes: { I: 3 },
    given: { u: ['u', 'I 1'], v: ['v', 'I 1'] },
    forward: { p: ['p', 'u * v'], L: ['L', 'norm(tanh(p))**2'] },
  },
  /** The number of ways to cells (c) and to states (p). */
  ways: {
    sizes: { T: 4 },
    given: { c0: ['c_0', ''], p0: ['p_0', ''] },
    cell: {
      states: { c_prev: 'c', p_prev: 'p' },
      forward: { c: ['c_{#}', 'c_prev + 3 * p_prev'], p: ['p_{#}', 'c + p_prev'] },
    },
  },
  /** Gates that see the cell. */
  peepholes: {
    sizes: { T: 3, H: 2, D: 2 },
    given: {
      ...{ W_f: ['W_f', 'H H'], U_f: ['U_f', 'H D'], b_f: ['b_f', 'H 1'] },
      ...{ W_i: ['W_i', 'H H'], U_i: ['U_i', 'H D'], b_i: ['b_i', 'H 1'] },
      ...{ W_a: ['W_a', 'H H'], U_a: ['U_a', 'H D'], b_a: ['b_a', 'H 1'] },
      ...{ W_o: ['W_o', 'H H'], U_o: ['U_o', 'H D'], b_o: ['b_o', 'H 1'] },
      ...{ p_f: ['p_f', 'H 1'], p_i: ['p_i', 'H 1'], p_o: ['p_o', 'H 1'] },
      ...{ h0: ['h_0', 'H 1'], C0: ['C_0', 'H 1'] },
    },
    cell: {
      given: { x: ['x_{#}', 'D 1'], e: ['e_{#}', 'H 1'] },
      states: { h_prev: 'h', C_prev: 'C' },
      forward: {
        z_f: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + p_f * C_prev + b_f'],
        z_i: ['z_{i,#}', 'W_i @ h_prev + U_i @ x + p_i * C_prev + b_i'],
        z_a: ['z_{a,#}', 'W_a @ h_prev + U_a @ x + b_a'],
        f: ['f_{#}', 'sigmoid(z_f)'],
        i: ['i_{#}', 'sigmoid(z_i)'],
        a: ['a_{#}', 'tanh(z_a)'],
        C: ['C_{#}', 'f * C_prev + i * a'],
        z_o: ['z_{o,#}', 'W_o @ h_prev + U_o @ x + p_o * C + b_o'],
        o: ['o_{#}', 'sigmoid(z_o)'],
        h: ['h_{#}', 'o * tanh(C)'],
      },
    },
    forward: { L: ['L', 'sum(e[t][j, 0] * h[t][j, 0] for t in range(1, T + 1) for j in range(H))'] },
  },
  /** The LSTM of 1997 with gates that do not see the state: the truncated gradient is its gradient. */
  carousel: {
    sizes: { T: 3, H: 2 },
    given: { C0: ['C_0', 'H 1'] },
    cell: {
      given: {
        ...{ i: ['i_{#}', 'H 1', 'share'], a: ['a_{#}', 'H 1'], o: ['o_{#}', 'H 1', 'share'] },
        g: ['g_{#}', 'H 1'],
      },
      states: { C_prev: 'C' },
      forward: { C: ['C_{#}', 'C_prev + i * a'], h: ['h_{#}', 'o * tanh(C)'] },
    },
    forward: { L: ['L', 'sum(g[n][k, 0] * h[n][k, 0] for n in range(1, T + 1) for k in range(H))'] },
  },
  /** One step whose state before is moved: the changes of first order, each measured. */
  change: {
    sizes: { H: 2 },
    given: {
      ...{
        W_f: ['W_f', 'H H'],
        q: ['q', 'H 1'],
        a: ['a_t', 'H 1'],
        i: ['i_t', 'H 1'],
        o: ['o_{t-1} @ ', 'H 1'],
      },
      ...{ C: ['C_{t-1} @ ', 'H 1'], dotC: ['dC_{t-1} @ ', 'H 1'] },
      ...{ doti: ['di_t @ ', 'H 1'], dota: ['da_t @ ', 'H 1'] },
    },
    forward: {
      toh: ['dh_{t-1} @ ', changeOf((by) => `o * tanh(C ${by} * dotC)`)],
      f: ['f_t', 'sigmoid(W_f @ (o * tanh(C)) + q)'],
      tof: ['df_t @ ', changeOf((by) => `sigmoid(W_f @ (o * tanh(C ${by} * dotC)) + q)`)],
      toC: [
        'dC_t @ ',
        changeOf((by) => `((f ${by} * tof) * (C ${by} * dotC) + (i ${by} * doti) * (a ${by} * dota))`),
      ],
    },
  },
});

export const supposed: Supposed = {
  ...texts,
  /** One unit that is set by an opening mark, kept, and cleared by a closing one. */
  latch: atNumbers(lstm, 'latch', lstm.text.presets.latch),
  /** Exercise 8. */
  hand: atNumbers(lstm, 'hand', {
    sizes: { T: 2, D: 1, H: 1, K: 2 },
    given: {
      ...{ W_f: [[5]], U_f: [[2 + LAMBDA]], b_f: [-2], W_i: [[1]], U_i: [[2 / 5]], b_i: [-2 / 5] },
      ...{ W_o: [[5 / 4]], U_o: [[1 / 2 + Math.log(3 / 2)]], b_o: [-1 / 2 - Math.log(3 / 2)] },
      ...{ W_a: [[1]], U_a: [[2 / 5 + LAMBDA / 2]], b_a: [-2 / 5], V: [[5 * MU], [0]], c: [0, 0] },
      ...{ h0: [0], C0: [(4 * LAMBDA - 1) / 3], x: [[1], [0]] },
      y: [
        [1, 0],
        [0, 1],
      ],
    },
  }),
};
