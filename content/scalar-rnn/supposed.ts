/** @file What passages of the lesson `scalar-rnn` suppose besides: a copy of the weight for each step, and sensitivities. */
import { type SupposedText, suppose } from '#prose/supposed.ts';

/** The network of the lesson with the slopes s and the sensitivities g of the states. */
const network: SupposedText = {
  given: {
    ...{ w: ['w', ''], u: ['u', ''], b: ['b', ''], v: ['v', ''], d: ['d', ''], y: ['y', '', 'binary'] },
    ...{ h0: ['h_0', ''], g0: ['g_0', ''] },
  },
  cell: {
    given: { x: ['x_{#}', ''] },
    states: { h_prev: 'h', g_prev: 'g' },
    forward: {
      z: ['z_{#}', 'b + w * h_prev + u * x'],
      h: ['h_{#}', 'max(z, 0)'],
      s: ['s_{#}', '(z > 0)'],
      g: ['g_{#}', 's * (h_prev + w * g_prev)'],
    },
  },
  forward: {
    o: ['o', 'v * h[T] + d'],
    yhat: ['\\hat{y}', 'sigmoid(o)'],
    e: ['e', 'yhat - y'],
    L: ['L', '-y * log(yhat) - (1 - y) * log(1 - yhat)'],
  },
  kinks: ['z'],
};
const positive = ['x_{#}', '', 'positive'] as const;
const ROUND = { w: 0.5, u: 2, b: 1, v: 2, y: 1, h0: 2, g0: 0 } as const;

export const supposed = suppose('scalar-rnn', {
  /** Each step has its own copy of the weight. */
  copies: {
    ...{ sizes: { T: 3 }, kinks: ['z'] },
    given: { ...network.given },
    cell: {
      given: { x: ['x_{#}', ''] },
      states: { h_prev: 'h' },
      forward: {
        copy: ['w_{#}', 'w'],
        z: ['z_{#}', 'b + copy * h_prev + u * x'],
        h: ['h_{#}', 'max(z, 0)'],
      },
    },
    forward: network.forward!,
  },
  slopes: { ...network, sizes: { T: 4 }, numbers: { g0: 0 } },
  /** Every step is active. */
  active: {
    ...{ ...network, sizes: { T: 4 }, numbers: { g0: 0 } },
    given: {
      ...network.given,
      ...{ w: ['w', '', 'positive'], u: ['u', '', 'positive'], b: ['b', '', 'positive'] },
      h0: ['h_0', '', 'positive'],
    },
    cell: { ...network.cell, given: { x: positive } },
  },
  first: { ...network, sizes: { T: 3 }, numbers: { ...ROUND, d: -3, x: [1, 1, -1] } },
  /** Exercise with a dead step, and one step more. */
  dead: { ...network, sizes: { T: 3 }, numbers: { ...ROUND, d: -6, x: [1, -3, 1] } },
  longer: { ...network, sizes: { T: 4 }, numbers: { ...ROUND, d: -9, x: [1, -3, 1, 1] } },
  /** Several units: the Jacobian of a state with respect to all entries of W, row after row. */
  vectors: {
    sizes: { T: 3, n: 2 },
    given: { vecW: ['\\mathrm{vec}(W)', 'n*n 1'], h0: ['h_0', 'n 1'] },
    cell: {
      given: { x: ['x_{#}', 'n 1'] },
      states: { h_prev: 'h' },
      forward: {
        z: ['z_{#}', 'sum(vecW[n * i + j, 0] * h_prev[j, 0] for j in range(n)) + x[i, 0]', 'i:n o:1'],
        h: ['h_{#}', 'max(z, 0)'],
        D: ['D_{#}', 'diag(z > 0)'],
        blocks: [
          'I_n \\otimes h_{t-1}^{T} @ t',
          'sum((c == n * r + j) * h_prev[j, 0] for j in range(n))',
          'r:n c:n*n',
        ],
      },
    },
    forward: { W: ['W', 'vecW[n * i + j, 0]', 'i:n j:n'] },
    kinks: ['z'],
  },
  /** The last step is dead, whatever v, d and the label are. */
  last: {
    ...{ ...network, sizes: { T: 3 } },
    numbers: { w: 0.5, u: 2, b: 1, h0: 2, g0: 0, x: [1, 1, -3] },
  },
  /** The recursion without the indicator before h, at the numbers of the exercise. */
  classmate: {
    ...{ ...network, sizes: { T: 3 }, numbers: { ...ROUND, d: -6, x: [1, -3, 1] } },
    cell: {
      ...network.cell,
      forward: { ...network.cell!.forward, g: ['g_{#}', 'h_prev + s * w * g_prev'] },
    },
  },
  chances: {
    given: { o: ['o', ''] },
    forward: {
      yhat: ['\\hat{y}', 'sigmoid(o)'],
      yes: ['P(y = 1 \\mid x) @ ', '1 / (1 + exp(-o))'],
      no: ['P(y = 0 \\mid x) @ ', '1 - yes'],
    },
  },
});
