/** @file What passages of the lesson `dropout` suppose besides: means over all coins, and masked memories. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('dropout', {
  /** Two inputs in N examples, each with coins of its own: the mean over all four cases of each example. */
  ridge: {
    sizes: { N: 2, J: 2 },
    given: { x: ['x', 'N J'], w: ['w', 'J 1'], y: ['y', 'N 1'], p: ['p', '', 'share'] },
    forward: {
      yhat: ['\\hat{y}', 'x @ w'],
      L: ['L', 'norm(yhat - y)**2 / 2'],
      mean: [
        '\\operatorname{E}[L]',
        'sum(p**(2 - a - b) * (1 - p)**(a + b) * ((a * w[0, 0] * x[i, 0] + b * w[1, 0] * x[i, 1]) / (1 - p) - y[i, 0])**2 / 2 for i in range(N) for a in range(2) for b in range(2))',
      ],
    },
  },
  coin: {
    given: { w: ['w', ''], h: ['h', ''], y: ['y', ''], p: ['p', '', 'share'] },
    forward: {
      mean: [
        '\\operatorname{E}[w(\\tfrac{wmh}{1-p} - y)\\tfrac{m}{1-p}]',
        'p * 0 + (1 - p) * (w * (w * h / (1 - p) - y) * 1 / (1 - p))',
      ],
    },
  },
  unit: {
    given: { w: ['w', ''], h: ['h', ''], m: ['m', ''], p: ['p', '', 'share'], y: ['y', ''] },
    forward: { q: ['q', 'm * h / (1 - p)'], o: ['o', 'w * q'], L: ['L', '(o - y)**2 / 2'] },
  },
  /** The exercise on both scalings. */
  scaled: {
    sizes: { J: 3 },
    given: {
      ...{ h: ['h', 'J 1'], m: ['m', 'J 1'], W: ['W_2', '1 J'], p: ['p', ''], target: ['y', ''] },
    },
    forward: {
      w: ['w', 'W.T'],
      q: ['q', 'm * h / (1 - p)'],
      o: ['o', 'sum(W[0, j] * q[j, 0] for j in range(J))'],
      L: ['L', '(o - target)**2 / 2'],
    },
    numbers: { h: [2, -1, 3], m: [1, 0, 1], W: [[1, 2, -1]], p: 0.5, target: 1 },
  },
  /** A memory that is masked anew at each step. */
  memory: {
    sizes: { T: 3, H: 2 },
    given: { p: ['p', '', 'share'], C0: ['C_0', 'H 1'] },
    cell: {
      given: { m: ['m_{#}', 'H 1', 'binary'] },
      states: { C_prev: 'C' },
      forward: { C: ['C_{#}', 'm / (1 - p) * C_prev'] },
    },
  },
  /** The mask on what is written alone. */
  candidate: {
    sizes: { T: 3, H: 2 },
    given: { C0: ['C_0', 'H 1'] },
    cell: {
      given: {
        ...{ f: ['f_{#}', 'H 1', 'share'], i: ['i_{#}', 'H 1', 'share'], a: ['a_{#}', 'H 1'] },
        m: ['m_{#}', 'H 1', 'binary'],
      },
      states: { C_prev: 'C' },
      forward: { C: ['C_{#}', 'f * C_prev + i * m * a'] },
    },
  },
});
