/**
 * @file The LSTM of the course: three gates, a candidate, and a cell that carries memory (note 002, optional question).
 * Forward: Gers, Schmidhuber & Cummins (2000), no peepholes. W recurrent, U input, columns (H, 1).
 */
import { define } from '../derive/derivation.ts';

export const lstm = define('lstm', {
  sizes: { T: 3, D: 2, H: 3, K: 2 },
  largest: { T: 24, D: 16, H: 32, K: 16 },
  choices: { loss: ['total', 'last'] },
  parameters: {
    W_f: ['W_f', 'H H'],
    U_f: ['U_f', 'H D'],
    b_f: ['b_f', 'H 1'],
    W_i: ['W_i', 'H H'],
    U_i: ['U_i', 'H D'],
    b_i: ['b_i', 'H 1'],
    W_o: ['W_o', 'H H'],
    U_o: ['U_o', 'H D'],
    b_o: ['b_o', 'H 1'],
    W_a: ['W_a', 'H H'],
    U_a: ['U_a', 'H D'],
    b_a: ['b_a', 'H 1'],
    V: ['V', 'K H'],
    c: ['c', 'K 1'],
  },
  given: { h0: ['h_0', 'H 1'], C0: ['C_0', 'H 1'] },
  cell: {
    given: { x: ['x_{#}', 'D 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
    states: { h_prev: 'h', C_prev: 'C' },
    forward: {
      z_f: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + b_f'],
      z_i: ['z_{i,#}', 'W_i @ h_prev + U_i @ x + b_i'],
      z_o: ['z_{o,#}', 'W_o @ h_prev + U_o @ x + b_o'],
      z_a: ['z_{a,#}', 'W_a @ h_prev + U_a @ x + b_a'],
      f: ['f_{#}', 'sigmoid(z_f)'],
      i: ['i_{#}', 'sigmoid(z_i)'],
      o: ['o_{#}', 'sigmoid(z_o)'],
      a: ['a_{#}', 'tanh(z_a)'],
      C: ['C_{#}', 'f * C_prev + i * a'],
      h: ['h_{#}', 'o * tanh(C)'],
      s: ['s_{#}', 'V @ h + c'],
      yhat: ['\\hat{y}_{#}', 'softmax(s)'],
      L: ['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
    },
    backward: {
      yhat: { total: [['-y / yhat', 'chain-rule']], last: [['(t == T) * (-y / yhat)', 'chain-rule']] },
      s: {
        total: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['yhat - y', 'one-hot'],
        ],
        last: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['(t == T) * (yhat - y)', 'one-hot'],
        ],
      },
      h: [['V.T @ ds + dh_next', 'sum-over-paths']],
      o: [['dh * tanh(C)', 'product-rule']],
      C: [['dh * o * (1 - tanh(C)**2) + dC_next', 'sum-over-paths']],
      f: [['dC * C_prev', 'product-rule']],
      i: [['dC * a', 'product-rule']],
      a: [['dC * i', 'product-rule']],
      z_f: [
        ['df * sigmoid(z_f) * (1 - sigmoid(z_f))', 'sigmoid-slope'],
        ['df * f * (1 - f)', 'substitution'],
      ],
      z_i: [
        ['di * sigmoid(z_i) * (1 - sigmoid(z_i))', 'sigmoid-slope'],
        ['di * i * (1 - i)', 'substitution'],
      ],
      z_o: [
        ['do * sigmoid(z_o) * (1 - sigmoid(z_o))', 'sigmoid-slope'],
        ['do * o * (1 - o)', 'substitution'],
      ],
      z_a: [
        ['da * (1 - tanh(z_a)**2)', 'tanh-slope'],
        ['da * (1 - a**2)', 'substitution'],
      ],
      x: [['U_f.T @ dz_f + U_i.T @ dz_i + U_o.T @ dz_o + U_a.T @ dz_a', 'sum-over-paths']],
      W_f: [['dz_f @ h_prev.T', 'linear-map']],
      U_f: [['dz_f @ x.T', 'linear-map']],
      b_f: [['dz_f', 'linear-map']],
      W_i: [['dz_i @ h_prev.T', 'linear-map']],
      U_i: [['dz_i @ x.T', 'linear-map']],
      b_i: [['dz_i', 'linear-map']],
      W_o: [['dz_o @ h_prev.T', 'linear-map']],
      U_o: [['dz_o @ x.T', 'linear-map']],
      b_o: [['dz_o', 'linear-map']],
      W_a: [['dz_a @ h_prev.T', 'linear-map']],
      U_a: [['dz_a @ x.T', 'linear-map']],
      b_a: [['dz_a', 'linear-map']],
      V: [['ds @ h.T', 'linear-map']],
      c: [['ds', 'linear-map']],
      h_prev: [['W_f.T @ dz_f + W_i.T @ dz_i + W_o.T @ dz_o + W_a.T @ dz_a', 'sum-over-paths']],
      C_prev: [['dC * f', 'product-rule']],
    },
  },
  forward: {
    loss: { total: ['L', 'sum(L[t] for t in range(1, T + 1))'], last: ['L', 'L[T]'] },
  },
  loss: 'loss',
  backward: {},
  jacobians: {
    J_C: [
      '\\frac{\\partial C_{2}}{\\partial C_{1}^{\\top}}',
      [
        [
          'diag(f[2]) + (diag(C[1] * f[2] * (1 - f[2])) @ W_f + diag(a[2] * i[2] * (1 - i[2])) @ W_i + diag(i[2] * (1 - a[2]**2)) @ W_a) @ diag(o[1] * (1 - tanh(C[1])**2))',
          'sum-over-paths',
        ],
      ],
      'C[2]',
      'C[1]',
    ],
  },
  overTime: {
    // the constant-error carousel: what entered the cell at step s comes back through the product of the forget gates
    C: [
      [
        'sum(prod(f[j] for j in range(t + 1, s + 1)) * dh[s] * o[s] * (1 - tanh(C[s])**2) for s in range(t, T + 1))',
        'path-products',
      ],
    ],
  },
});
