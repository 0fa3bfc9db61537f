/**
 * @file The recurrent network of the course and its backpropagation through time.
 * Forward: note 002. Recursion and path products: notes 003 and 004, Werbos (1990). Product form: note 001.
 */
import { define } from '#derive/derivation.ts';

/** A line of the losses that score each step. */
const scored = <const Line>(line: Line): { readonly total: Line; readonly last: Line } => ({
  total: line,
  last: line,
});

const TO_STATE = 'sum(chain(D_phi[j] @ W.T for j in range(k, t)) @ D_phi[t]';
const SPANS = 'for t in range(1, T + 1) for k in range(1, t + 1))';

/** The path products to all four parameters of the state, by what arrives at h_t from outside. */
const paths = <const Arrives extends string>(arrives: Arrives) =>
  ({
    h: [
      [
        `sum(chain(W.T @ D_phi[j] for j in range(t + 1, s + 1)) @ ${arrives.replaceAll('[t]', '[s]')} for s in range(t, T + 1))`,
        'path-products',
      ],
    ],
    W: [[`${TO_STATE} @ ${arrives} @ h[k - 1].T ${SPANS}`, 'path-products']],
    U: [[`${TO_STATE} @ ${arrives} @ x[k].T ${SPANS}`, 'path-products']],
    b: [[`${TO_STATE} @ ${arrives} ${SPANS}`, 'path-products']],
  }) as const;
const ENTROPY = paths('V.T @ do[t]');
const UPSTREAM = paths('g[t]');
const SQUARES = paths('(h[t] - y[t])');

export const rnn = define('rnn', {
  sizes: { T: 3, D: 2, H: 3, K: 2 },
  largest: { T: 24, D: 16, H: 32, K: 16 },
  choices: { phi: ['tanh', 'sigmoid', 'relu'], loss: ['total', 'last', 'upstream', 'squares'] },
  further: ['upstream', 'squares'],
  parameters: {
    U: ['U', 'H D'],
    W: ['W', 'H H'],
    b: ['b', 'H 1'],
    V: ['V', 'K H'],
    c: ['c', 'K 1'],
  },
  given: { h0: ['h_0', 'H 1'] },
  cell: {
    given: {
      x: ['x_{#}', 'D 1'],
      y: { ...scored(['y_{#}', 'K 1', 'one-hot']), squares: ['y_{#}', 'H 1'] },
      // what the rest of a network sends to h, as an exercise or another layer gives it
      g: { upstream: ['g_{#}', 'H 1'] },
    },
    states: { h_prev: 'h' },
    forward: {
      z: ['z_{#}', 'U @ x + W @ h_prev + b'],
      h: { tanh: ['h_{#}', 'tanh(z)'], sigmoid: ['h_{#}', 'sigmoid(z)'], relu: ['h_{#}', 'max(z, 0)'] },
      o: scored(['o_{#}', 'V @ h + c']),
      yhat: scored(['\\hat{y}_{#}', 'softmax(o)']),
      L: {
        ...scored(['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))']),
        upstream: ['L_{#}', 'sum(g[i, 0] * h[i, 0] for i in range(H))'],
        squares: ['L_{#}', '1 / 2 * sum((h[i, 0] - y[i, 0])**2 for i in range(H))'],
      },
    },
    asides: {
      q: scored(['q_{#}', 'sum(y[k, 0] * yhat[k, 0] for k in range(K))']),
      D_phi: {
        tanh: ['D_{#}', 'diag(1 - h**2)'],
        sigmoid: ['D_{#}', 'diag(h * (1 - h))'],
        relu: ['D_{#}', 'diag(z > 0)'],
      },
    },
    backward: {
      yhat: { total: [['-y / yhat', 'chain-rule']], last: [['(t == T) * (-y / yhat)', 'chain-rule']] },
      o: {
        total: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['yhat - y', 'sums-to-one'],
        ],
        last: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['(t == T) * (yhat - y)', 'sums-to-one'],
        ],
      },
      h: {
        ...scored([['V.T @ do + dh_next', 'sum-over-paths']]),
        upstream: [['g + dh_next', 'sum-over-paths']],
        squares: [['h - y + dh_next', 'sum-over-paths']],
      },
      z: {
        tanh: [
          ['dh * (1 - tanh(z)**2)', 'tanh-slope'],
          ['dh * (1 - h**2)', 'substitution'],
        ],
        sigmoid: [
          ['dh * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
          ['dh * h * (1 - h)', 'substitution'],
        ],
        relu: [['dh * (z > 0)', 'relu-slope']],
      },
      x: [['U.T @ dz', 'linear-map']],
      W: [['dz @ h_prev.T', 'linear-map']],
      U: [['dz @ x.T', 'linear-map']],
      b: [['dz', 'linear-map']],
      V: scored([['do @ h.T', 'linear-map']]),
      c: scored([['do', 'linear-map']]),
      h_prev: [['W.T @ dz', 'linear-map']],
    },
  },
  forward: {
    loss: {
      total: ['L', 'sum(L[t] for t in range(1, T + 1))'],
      last: ['L', 'L[T]'],
      upstream: ['L', 'sum(L[t] for t in range(1, T + 1))'],
      squares: ['L', 'sum(L[t] for t in range(1, T + 1))'],
    },
  },
  loss: 'loss',
  backward: {},
  overTime: {
    h: { ...scored(ENTROPY.h), upstream: UPSTREAM.h, squares: SQUARES.h },
    W: { ...scored(ENTROPY.W), upstream: UPSTREAM.W, squares: SQUARES.W },
    U: { ...scored(ENTROPY.U), upstream: UPSTREAM.U, squares: SQUARES.U },
    b: { ...scored(ENTROPY.b), upstream: UPSTREAM.b, squares: SQUARES.b },
    V: {
      total: [['sum((yhat[t] - y[t]) @ h[t].T for t in range(1, T + 1))', 'substitution']],
      last: [['(yhat[T] - y[T]) @ h[T].T', 'substitution']],
    },
    c: {
      total: [['sum(yhat[t] - y[t] for t in range(1, T + 1))', 'substitution']],
      last: [['yhat[T] - y[T]', 'substitution']],
    },
  },
  claims: {
    // the probability of the true classes that the loss is the logarithm of
    P: {
      total: [
        'P',
        [
          ['prod(q[t] for t in range(1, T + 1))', 'definition'],
          ['exp(sum(log(q[t]) for t in range(1, T + 1)))', 'log-of-product'],
          ['exp(-sum(L[t] for t in range(1, T + 1)))', 'one-hot'],
        ],
      ],
      last: [
        'P',
        [
          ['q[T]', 'definition'],
          ['exp(-L[T])', 'one-hot'],
        ],
      ],
    },
    P_V: scored(['\\frac{\\partial P}{\\partial V}', [['-P * dV', 'chain-rule']], 'V', 'P']),
    P_W: scored(['\\frac{\\partial P}{\\partial W}', [['-P * dW', 'chain-rule']], 'W', 'P']),
    P_U: scored(['\\frac{\\partial P}{\\partial U}', [['-P * dU', 'chain-rule']], 'U', 'P']),
    P_b: scored(['\\frac{\\partial P}{\\partial b}', [['-P * db', 'chain-rule']], 'b', 'P']),
    P_c: scored(['\\frac{\\partial P}{\\partial c}', [['-P * dc', 'chain-rule']], 'c', 'P']),
  },
  jacobians: {
    J_h: [
      '\\frac{\\partial h_{2}}{\\partial h_{1}^{\\top}}',
      [['D_phi[2] @ W', 'chain-rule']],
      'h[2]',
      'h[1]',
    ],
  },
  kinks: { relu: ['z'], tanh: [], sigmoid: [] },
});
