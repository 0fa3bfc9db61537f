/**
 * @file The LSTM of the course: three gates, a candidate, and a cell that carries memory (note 002, optional question).
 * Forward: Gers, Schmidhuber & Cummins (2000), no peepholes. W recurrent, U input, columns (H, 1).
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';

/** Inside quotation marks or not: the first input is 1 at an opening mark, the second at a closing one. */
const QUOTED = [
  [1, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 1],
  [0, 0],
  [0, 0],
] as const;

/** A line of the losses that score each step. */
const scored = <const Line>(line: Line): { readonly total: Line; readonly last: Line } => ({
  total: line,
  last: line,
});

/** A line that also stands where the gates look at the cell through peepholes. */
const uncoupled = <const Line>(line: Line): { readonly apart: Line; readonly peephole: Line } => ({
  apart: line,
  peephole: line,
});

/** What entered the cell at step s comes back through the product of the forget gates: the constant-error carousel. */
const CAROUSEL =
  'sum(prod(f[j] for j in range(t + 1, s + 1)) * dh[s] * o[s] * (1 - tanh(C[s])**2) for s in range(t, T + 1))';
const carousel = {
  ...scored([[CAROUSEL, 'path-products']]),
  squares: [[CAROUSEL, 'path-products']],
  upstream: [[`${CAROUSEL} + prod(f[j] for j in range(t + 1, T + 1)) * g_C`, 'path-products']],
} as const;

export const lstm = define('lstm', {
  sizes: { T: 3, D: 2, H: 3, K: 2 },
  largest: { T: 24, D: 16, H: 32, K: 16 },
  choices: {
    loss: ['total', 'last', 'upstream', 'squares'],
    // Gers and Schmidhuber 2000; Greff et al. 2017, CIFG
    gates: ['apart', 'peephole', 'coupled'],
  },
  further: ['upstream', 'squares', 'peephole', 'coupled'],
  parameters: {
    W_f: ['W_f', 'H H'],
    U_f: ['U_f', 'H D'],
    b_f: ['b_f', 'H 1'],
    p_f: { peephole: ['p_f', 'H 1'] },
    W_i: ['W_i', 'H H'],
    U_i: ['U_i', 'H D'],
    b_i: ['b_i', 'H 1'],
    p_i: { peephole: ['p_i', 'H 1'] },
    W_o: ['W_o', 'H H'],
    U_o: ['U_o', 'H D'],
    b_o: ['b_o', 'H 1'],
    p_o: { peephole: ['p_o', 'H 1'] },
    W_a: ['W_a', 'H H'],
    U_a: ['U_a', 'H D'],
    b_a: ['b_a', 'H 1'],
    V: ['V', 'K H'],
    c: ['c', 'K 1'],
  },
  given: { h0: ['h_0', 'H 1'], C0: ['C_0', 'H 1'], g_C: { upstream: ['g_C', 'H 1'] } },
  cell: {
    given: {
      x: ['x_{#}', 'D 1'],
      y: { ...scored(['y_{#}', 'K 1', 'one-hot']), squares: ['y_{#}', 'H 1'] },
      // what the rest of a network sends to h, as an exercise or another layer gives it; g_C is sent to the last cell
      g: { upstream: ['g_{#}', 'H 1'] },
    },
    states: { h_prev: 'h', C_prev: 'C' },
    forward: {
      z_f: {
        apart: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + b_f'],
        peephole: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + p_f * C_prev + b_f'],
        coupled: ['z_{f,#}', 'W_f @ h_prev + U_f @ x + b_f'],
      },
      z_i: {
        apart: ['z_{i,#}', 'W_i @ h_prev + U_i @ x + b_i'],
        peephole: ['z_{i,#}', 'W_i @ h_prev + U_i @ x + p_i * C_prev + b_i'],
      },
      z_o: {
        apart: ['z_{o,#}', 'W_o @ h_prev + U_o @ x + b_o'],
        peephole: ['z_{o,#}', 'W_o @ h_prev + U_o @ x + p_o * C + b_o'],
        coupled: ['z_{o,#}', 'W_o @ h_prev + U_o @ x + b_o'],
      },
      z_a: ['z_{a,#}', 'W_a @ h_prev + U_a @ x + b_a'],
      f: ['f_{#}', 'sigmoid(z_f)'],
      i: { ...uncoupled(['i_{#}', 'sigmoid(z_i)']), coupled: ['i_{#}', '1 - f'] },
      o: ['o_{#}', 'sigmoid(z_o)'],
      a: ['a_{#}', 'tanh(z_a)'],
      C: ['C_{#}', 'f * C_prev + i * a'],
      h: ['h_{#}', 'o * tanh(C)'],
      s: scored(['s_{#}', 'V @ h + c']),
      yhat: scored(['\\hat{y}_{#}', 'softmax(s)']),
      L: {
        ...scored(['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))']),
        upstream: ['L_{#}', 'sum(g[i, 0] * h[i, 0] for i in range(H))'],
        squares: ['L_{#}', '1 / 2 * sum((h[i, 0] - y[i, 0])**2 for i in range(H))'],
      },
    },
    backward: {
      yhat: { total: [['-y / yhat', 'chain-rule']], last: [['(t == T) * (-y / yhat)', 'chain-rule']] },
      s: {
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
        ...scored([['V.T @ ds + dh_next', 'sum-over-paths']]),
        upstream: [['g + dh_next', 'sum-over-paths']],
        squares: [['h - y + dh_next', 'sum-over-paths']],
      },
      o: [['dh * tanh(C)', 'product-rule']],
      C: {
        apart: [['dh * o * (1 - tanh(C)**2) + dC_next', 'sum-over-paths']],
        peephole: [['dh * o * (1 - tanh(C)**2) + p_o * dz_o + dC_next', 'sum-over-paths']],
        coupled: [['dh * o * (1 - tanh(C)**2) + dC_next', 'sum-over-paths']],
      },
      f: {
        ...uncoupled([['dC * C_prev', 'product-rule']]),
        coupled: [
          ['dC * C_prev - di', 'sum-over-paths'],
          ['dC * (C_prev - a)', 'substitution'],
        ],
      },
      i: [['dC * a', 'product-rule']],
      a: [['dC * i', 'product-rule']],
      z_f: [
        ['df * sigmoid(z_f) * (1 - sigmoid(z_f))', 'sigmoid-slope'],
        ['df * f * (1 - f)', 'substitution'],
      ],
      z_i: uncoupled([
        ['di * sigmoid(z_i) * (1 - sigmoid(z_i))', 'sigmoid-slope'],
        ['di * i * (1 - i)', 'substitution'],
      ]),
      z_o: [
        ['do * sigmoid(z_o) * (1 - sigmoid(z_o))', 'sigmoid-slope'],
        ['do * o * (1 - o)', 'substitution'],
      ],
      z_a: [
        ['da * (1 - tanh(z_a)**2)', 'tanh-slope'],
        ['da * (1 - a**2)', 'substitution'],
      ],
      x: {
        ...uncoupled([['U_f.T @ dz_f + U_i.T @ dz_i + U_o.T @ dz_o + U_a.T @ dz_a', 'sum-over-paths']]),
        coupled: [['U_f.T @ dz_f + U_o.T @ dz_o + U_a.T @ dz_a', 'sum-over-paths']],
      },
      W_f: [['dz_f @ h_prev.T', 'linear-map']],
      U_f: [['dz_f @ x.T', 'linear-map']],
      b_f: [['dz_f', 'linear-map']],
      p_f: { peephole: [['dz_f * C_prev', 'linear-map']] },
      W_i: uncoupled([['dz_i @ h_prev.T', 'linear-map']]),
      U_i: uncoupled([['dz_i @ x.T', 'linear-map']]),
      b_i: uncoupled([['dz_i', 'linear-map']]),
      p_i: { peephole: [['dz_i * C_prev', 'linear-map']] },
      W_o: [['dz_o @ h_prev.T', 'linear-map']],
      U_o: [['dz_o @ x.T', 'linear-map']],
      b_o: [['dz_o', 'linear-map']],
      p_o: { peephole: [['dz_o * C', 'linear-map']] },
      W_a: [['dz_a @ h_prev.T', 'linear-map']],
      U_a: [['dz_a @ x.T', 'linear-map']],
      b_a: [['dz_a', 'linear-map']],
      V: scored([['ds @ h.T', 'linear-map']]),
      c: scored([['ds', 'linear-map']]),
      h_prev: {
        ...uncoupled([['W_f.T @ dz_f + W_i.T @ dz_i + W_o.T @ dz_o + W_a.T @ dz_a', 'sum-over-paths']]),
        coupled: [['W_f.T @ dz_f + W_o.T @ dz_o + W_a.T @ dz_a', 'sum-over-paths']],
      },
      C_prev: {
        apart: [['dC * f', 'product-rule']],
        peephole: [['dC * f + p_f * dz_f + p_i * dz_i', 'sum-over-paths']],
        coupled: [['dC * f', 'product-rule']],
      },
    },
  },
  forward: {
    loss: {
      total: ['L', 'sum(L[t] for t in range(1, T + 1))'],
      last: ['L', 'L[T]'],
      upstream: ['L', 'sum(L[t] for t in range(1, T + 1)) + sum(g_C[i, 0] * C[T][i, 0] for i in range(H))'],
      squares: ['L', 'sum(L[t] for t in range(1, T + 1))'],
    },
  },
  loss: 'loss',
  backward: { C: { upstream: [['g_C', 'linear-map']] } },
  jacobians: {
    J_C: {
      apart: [
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
      peephole: [
        '\\frac{\\partial C_{2}}{\\partial C_{1}^{\\top}}',
        [
          [
            'diag(f[2] + C[1] * f[2] * (1 - f[2]) * p_f + a[2] * i[2] * (1 - i[2]) * p_i) + (diag(C[1] * f[2] * (1 - f[2])) @ W_f + diag(a[2] * i[2] * (1 - i[2])) @ W_i + diag(i[2] * (1 - a[2]**2)) @ W_a) @ diag(o[1] * (1 - tanh(C[1])**2) + tanh(C[1]) * o[1] * (1 - o[1]) * p_o)',
            'sum-over-paths',
          ],
        ],
        'C[2]',
        'C[1]',
      ],
      coupled: [
        '\\frac{\\partial C_{2}}{\\partial C_{1}^{\\top}}',
        [
          [
            'diag(f[2]) + (diag((C[1] - a[2]) * f[2] * (1 - f[2])) @ W_f + diag(i[2] * (1 - a[2]**2)) @ W_a) @ diag(o[1] * (1 - tanh(C[1])**2))',
            'sum-over-paths',
          ],
        ],
        'C[2]',
        'C[1]',
      ],
    },
  },
  presets: {
    // one unit that is set by an opening mark, kept, and cleared by a closing one
    latch: {
      sizes: { T: 8, D: 2, H: 1, K: 2 },
      options: { loss: 'total', gates: 'apart' },
      given: {
        W_f: [[0]],
        U_f: [[0, -12]],
        b_f: [6],
        W_i: [[0]],
        U_i: [[12, 0]],
        b_i: [-6],
        W_o: [[0]],
        U_o: [[0, 0]],
        b_o: [4],
        W_a: [[0]],
        U_a: [[4, 0]],
        b_a: [0],
        V: [[3], [-3]],
        c: [-1, 1],
        h0: [0],
        C0: [0],
        x: QUOTED,
        y: [...Array.from({ length: 5 }, () => [1, 0]), ...Array.from({ length: 3 }, () => [0, 1])],
      },
    },
  },

  // through peepholes other ways lead back than the cell
  overTime: { C: { apart: carousel, coupled: carousel } },
});
