/**
 * @file The recurrent network of the course and its backpropagation through time.
 * Forward: note 002. Recursion and path products: notes 003 and 004, Werbos (1990). Product form: note 001.
 */
import { define } from '../derive/derivation.ts';

export const rnn = define('rnn', {
  sizes: { T: 3, D: 2, H: 3, K: 2 },
  largest: { T: 24, D: 16, H: 32, K: 16 },
  choices: { phi: ['tanh', 'sigmoid', 'relu'], loss: ['total', 'last'] },
  parameters: {
    U: ['U', 'H D'],
    W: ['W', 'H H'],
    b: ['b', 'H 1'],
    V: ['V', 'K H'],
    c: ['c', 'K 1'],
  },
  given: { h0: ['h_0', 'H 1'] },
  cell: {
    given: { x: ['x_{#}', 'D 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
    states: { h_prev: 'h' },
    forward: {
      z: ['z_{#}', 'U @ x + W @ h_prev + b'],
      h: { tanh: ['h_{#}', 'tanh(z)'], sigmoid: ['h_{#}', 'sigmoid(z)'], relu: ['h_{#}', 'max(z, 0)'] },
      o: ['o_{#}', 'V @ h + c'],
      yhat: ['\\hat{y}_{#}', 'softmax(o)'],
      L: ['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
    },
    asides: {
      q: ['q_{#}', 'sum(y[k, 0] * yhat[k, 0] for k in range(K))'],
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
          ['yhat - y', 'one-hot'],
        ],
        last: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['(t == T) * (yhat - y)', 'one-hot'],
        ],
      },
      h: [['V.T @ do + dh_next', 'sum-over-paths']],
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
      V: [['do @ h.T', 'linear-map']],
      c: [['do', 'linear-map']],
      h_prev: [['W.T @ dz', 'linear-map']],
    },
  },
  forward: {
    loss: { total: ['L', 'sum(L[t] for t in range(1, T + 1))'], last: ['L', 'L[T]'] },
  },
  loss: 'loss',
  backward: {},
  overTime: {
    h: [
      [
        'sum(chain(W.T @ D_phi[j] for j in range(t + 1, s + 1)) @ V.T @ do[s] for s in range(t, T + 1))',
        'path-products',
      ],
    ],
    W: [
      [
        'sum(chain(D_phi[j] @ W.T for j in range(k, t)) @ D_phi[t] @ V.T @ do[t] @ h[k - 1].T for t in range(1, T + 1) for k in range(1, t + 1))',
        'path-products',
      ],
    ],
    U: [
      [
        'sum(chain(D_phi[j] @ W.T for j in range(k, t)) @ D_phi[t] @ V.T @ do[t] @ x[k].T for t in range(1, T + 1) for k in range(1, t + 1))',
        'path-products',
      ],
    ],
    b: [
      [
        'sum(chain(D_phi[j] @ W.T for j in range(k, t)) @ D_phi[t] @ V.T @ do[t] for t in range(1, T + 1) for k in range(1, t + 1))',
        'path-products',
      ],
    ],
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
          ['exp(-sum(L[t] for t in range(1, T + 1)))', 'log-derivative'],
        ],
      ],
      last: [
        'P',
        [
          ['q[T]', 'definition'],
          ['exp(-L[T])', 'log-derivative'],
        ],
      ],
    },
    P_V: ['\\frac{\\partial P}{\\partial V}', [['-P * dV', 'log-derivative']], 'V', 'P'],
    P_W: ['\\frac{\\partial P}{\\partial W}', [['-P * dW', 'log-derivative']], 'W', 'P'],
    P_U: ['\\frac{\\partial P}{\\partial U}', [['-P * dU', 'log-derivative']], 'U', 'P'],
    P_b: ['\\frac{\\partial P}{\\partial b}', [['-P * db', 'log-derivative']], 'b', 'P'],
    P_c: ['\\frac{\\partial P}{\\partial c}', [['-P * dc', 'log-derivative']], 'c', 'P'],
  },
  kinks: { relu: ['z'], tanh: [], sigmoid: [] },
});
