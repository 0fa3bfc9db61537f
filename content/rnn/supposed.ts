/** @file What passages of the lesson `rnn` suppose besides: the rules in their own letters, probabilities, linear networks. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('rnn', {
  linear: {
    sizes: { I: 3, J: 2 },
    given: { A: ['A', 'I J'], v: ['v', 'J 1'], g: ['g', 'I 1'] },
    forward: { z: ['z', 'A @ v'], L: ['L', 'sum(g[i, 0] * tanh(z[i, 0]) for i in range(I))'] },
  },
  softmax: {
    sizes: { K: 3 },
    given: { o: ['o', 'K 1'], y: ['y', 'K 1', 'one-hot'] },
    forward: { yhat: ['\\hat{y}', 'softmax(o)'], J: ['J', 'diag(yhat) - yhat @ yhat.T'] },
  },
  /** One unit: what its states owe to W at once, and in all. */
  immediate: {
    sizes: { T: 3 },
    given: { W: ['W', ''], h0: ['h_0', ''] },
    cell: {
      given: { x: ['x_{#}', ''] },
      states: { h_prev: 'h' },
      forward: {
        h: ['h_{#}', 'tanh(W * h_prev + x)'],
        now: ['\\frac{\\partial^+ h_t}{\\partial W} @ t', '(1 - h**2) * h_prev'],
      },
    },
  },
  distributions: {
    sizes: { K: 4 },
    given: {
      p: ['P_{\\text{true}}(y) @ y', 'K 1', 'stochastic'],
      q: ['P_{\\text{model}}(y) @ y', 'K 1', 'stochastic'],
    },
    forward: {
      cross: ['H(P_{\\text{true}}, P_{\\text{model}})', '-p.T @ log(q)'],
      own: ['H(P_{\\text{true}})', '-p.T @ log(p)'],
      gap: [
        '\\operatorname{KL}(P_{\\text{true}} \\,\\Vert\\, P_{\\text{model}})',
        'sum(p[k, 0] * log(p[k, 0] / q[k, 0]) for k in range(K))',
      ],
    },
  },
  examples: {
    sizes: { N: 4 },
    given: { p: ['P_{\\text{model}}\\big(y^{(i)} \\mid x^{(i)}\\big) @ i', 'N 1', 'share'] },
    forward: { all: ['\\mathcal{L}', '-log(prod(p[i, 0] for i in range(N)))'] },
  },
  /** A network whose labels depend on the inputs alone: the probability of a sequence of labels. */
  sequence: {
    sizes: { T: 3, H: 2, K: 3 },
    given: { W: ['W', 'H H'], V: ['V', 'K H'], h0: ['h_0', 'H 1'] },
    cell: {
      given: { x: ['x_{#}', 'H 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
      states: { h_prev: 'h' },
      forward: {
        h: ['h_{#}', 'tanh(W @ h_prev + x)'],
        l: ['\\ell_{#}', 'y.T @ log(softmax(V @ h))'],
        p: ['P(y_t \\mid x_t, h_{t-1}) @ t', 'exp(l)'],
        seen: ['P(y_t \\mid x_1, \\dots, x_t) @ t', 'p'],
        after: ['P(y_t \\mid y_1, \\dots, y_{t-1}, x) @ t', 'p'],
      },
    },
    forward: { whole: ['P(y \\mid x)', 'exp(sum(l[t] for t in range(1, T + 1)))'] },
  },
  step: {
    given: { theta: ['\\theta', ''], x: ['x', ''], eta: ['\\eta', '', 'positive'] },
    forward: {
      P: ['P', 'sigmoid(theta * x)'],
      L: ['L', '-log(P)'],
      change: ['\\Delta\\theta', 'eta * x * (1 - P)'],
    },
  },
  /** The scalar linear network, three steps. */
  scalar: {
    sizes: { T: 3 },
    given: { w: ['w', ''], h0: ['h_0', ''] },
    cell: {
      given: { x: ['x_{#}', ''] },
      states: { h_prev: 'h' },
      forward: { h: ['h_{#}', 'w * h_prev + x'] },
    },
  },
  /** One unit with the letters of the repair: what is immediate, and the factor of one step. */
  repaired: {
    sizes: { T: 3 },
    given: { W: ['W', ''], h0: ['h_0', ''] },
    cell: {
      given: { x: ['x_{#}', ''] },
      states: { h_prev: 'h' },
      forward: {
        h: ['h_{#}', 'tanh(W * h_prev + x)'],
        now: ['\\partial^+ h', '(1 - h**2) * h_prev'],
        J: ['J_{#}', '(1 - h**2) * W'],
      },
    },
  },
  /** What arrives at a step from its own error (m), from the next one (n), from the one after it (q), and from no further. */
  truncated: {
    sizes: { T: 5, H: 2, K: 3, tau: 3 },
    given: {
      ...{ W: ['W', 'H H'], V: ['V', 'K H'], h0: ['h_0', 'H 1'] },
      ...{ m0: ['m_{T+1}', 'H 1'], n0: ['n_{T+1}', 'H 1'] },
    },
    cells: [
      {
        given: { x: ['x_{#}', 'H 1'], e: ['e_{#}', 'K 1'] },
        states: { h_prev: 'h' },
        forward: { h: ['h_{#}', 'tanh(W @ h_prev + x)'], D: ['D_{#}', 'diag(1 - h**2)'] },
      },
      {
        direction: 'backward',
        states: { m_next: 'm', n_next: 'n' },
        forward: {
          m: ['m_{#}', 'D @ V.T @ e'],
          n: ['n_{#}', 'D @ W.T @ m_next'],
          q: ['q_{#}', 'D @ W.T @ n_next'],
        },
      },
    ],
    forward: {
      gradient: [
        '\\widetilde{\\nabla}_W L @ ',
        'sum((m[t] + n[t] + q[t]) @ h[t - 1].T for t in range(1, T + 1))',
      ],
    },
    numbers: { m0: [0, 0], n0: [0, 0] },
  },
  /**
   * One unit, its loss at step 3, and the derivatives in the student's bracket read as immediate ones: what makes it true.
   * Read as total ones it is false: tests/lessons/rnn.
   */
  bracket: {
    sizes: { T: 3 },
    given: { W: ['W', ''], h0: ['h_0', ''], c: ['c', ''] },
    cell: {
      given: { x: ['x_{#}', ''] },
      states: { h_prev: 'h' },
      forward: {
        h: ['h_{#}', 'tanh(W * h_prev + x)'],
        now: ['v_{#}', '(1 - h**2) * h_prev'],
        loss: ['L_{#}', '(h - c)**2'],
      },
    },
    forward: {
      first: ['\\frac{\\partial h_1}{\\partial W} @ ', 'now[1]'],
      second: ['\\frac{\\partial h_2}{\\partial W} @ ', 'now[2]'],
      third: ['\\frac{\\partial h_3}{\\partial W} @ ', 'now[3]'],
    },
  },
  /** A loss with the value and the slope of the exercise. */
  probability: {
    given: { W: ['W', ''] },
    forward: { L: ['L', 'log(9 / 2) - log(2) * W'], P: ['P', 'exp(-L)'] },
    numbers: { W: 0 },
  },
});
