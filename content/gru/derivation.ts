/**
 * @file The GRU: u weighs the candidate, as in note 003; the reset gate acts before the product, or after it as in PyTorch.
 * Forward: Cho et al. (2014), with u written for their 1 − z.
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

/** What reaches h_1 from outside, weighed by the shares that are kept on the way: what arrives at each h_k is added. */
const errors = <const Kept extends string>(kept: Kept) => {
  const from = (arrives: string) =>
    [
      'E_1',
      [
        [
          `sum(prod(${kept} for j in range(2, k + 1)) * ${arrives} for k in range(1, T + 1))`,
          'path-products',
        ],
      ],
    ] as const;
  return { ...scored(from('(V.T @ ds[k])')), upstream: from('g[k]'), squares: from('(h[k] - y[k])') };
};

export const gru = define('gru', {
  sizes: { T: 3, D: 2, H: 3, K: 2 },
  largest: { T: 24, D: 16, H: 32, K: 16 },
  choices: { gate: ['u', 'z'], reset: ['before', 'after'], loss: ['total', 'last', 'upstream', 'squares'] },
  further: ['upstream', 'squares'],
  conventions: {
    course: { gate: 'u', reset: 'before' },
    cho: { gate: 'z', reset: 'before' },
    pytorch: { gate: 'z', reset: 'after' },
  },
  // z = 1 − u = sigmoid(−z_u): all that leads to the gate changes its sign, and what stands before a gate is called a
  renamed: {
    z: {
      u: { name: 'z', tex: 'z_{#}' },
      z_u: { name: 'a_z', tex: 'a_{z,#}', negated: true },
      z_r: { name: 'a_r', tex: 'a_{r,#}' },
      z_n: { name: 'a_n', tex: 'a_{n,#}' },
      W_u: { name: 'W_z', tex: 'W_z', negated: true },
      U_u: { name: 'U_z', tex: 'U_z', negated: true },
      b_u: { name: 'b_z', tex: 'b_z', negated: true },
    },
  },
  parameters: {
    W_u: ['W_u', 'H H'],
    U_u: ['U_u', 'H D'],
    b_u: ['b_u', 'H 1'],
    W_r: ['W_r', 'H H'],
    U_r: ['U_r', 'H D'],
    b_r: ['b_r', 'H 1'],
    W_n: ['W_n', 'H H'],
    U_n: ['U_n', 'H D'],
    b_n: ['b_n', 'H 1'],
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
      z_u: ['z_{u,#}', 'W_u @ h_prev + U_u @ x + b_u'],
      u: ['u_{#}', 'sigmoid(z_u)'],
      z_r: ['z_{r,#}', 'W_r @ h_prev + U_r @ x + b_r'],
      r: ['r_{#}', 'sigmoid(z_r)'],
      z_n: {
        before: ['z_{n,#}', 'W_n @ (r * h_prev) + U_n @ x + b_n'],
        after: ['z_{n,#}', 'r * (W_n @ h_prev) + U_n @ x + b_n'],
      },
      n: ['n_{#}', 'tanh(z_n)'],
      h: {
        u: ['h_{#}', '(1 - u) * h_prev + u * n'],
        z: ['h_{#}', 'z * h_prev + (1 - z) * n'],
      },
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
      n: { u: [['dh * u', 'product-rule']], z: [['dh * (1 - z)', 'product-rule']] },
      u: {
        u: [
          ['dh * n - dh * h_prev', 'sum-over-paths'],
          ['dh * (n - h_prev)', 'same-sum'],
        ],
        z: [
          ['dh * h_prev - dh * n', 'sum-over-paths'],
          ['dh * (h_prev - n)', 'same-sum'],
        ],
      },
      z_n: [
        ['dn * (1 - tanh(z_n)**2)', 'tanh-slope'],
        ['dn * (1 - n**2)', 'substitution'],
      ],
      r: {
        before: [['(W_n.T @ dz_n) * h_prev', 'product-rule']],
        after: [['dz_n * (W_n @ h_prev)', 'product-rule']],
      },
      z_u: [
        ['du * sigmoid(z_u) * (1 - sigmoid(z_u))', 'sigmoid-slope'],
        ['du * u * (1 - u)', 'substitution'],
      ],
      z_r: [
        ['dr * sigmoid(z_r) * (1 - sigmoid(z_r))', 'sigmoid-slope'],
        ['dr * r * (1 - r)', 'substitution'],
      ],
      x: [['U_n.T @ dz_n + U_u.T @ dz_u + U_r.T @ dz_r', 'sum-over-paths']],
      W_n: {
        before: [['dz_n @ (r * h_prev).T', 'linear-map']],
        after: [['(r * dz_n) @ h_prev.T', 'linear-map']],
      },
      U_n: [['dz_n @ x.T', 'linear-map']],
      b_n: [['dz_n', 'linear-map']],
      W_u: [['dz_u @ h_prev.T', 'linear-map']],
      U_u: [['dz_u @ x.T', 'linear-map']],
      b_u: [['dz_u', 'linear-map']],
      W_r: [['dz_r @ h_prev.T', 'linear-map']],
      U_r: [['dz_r @ x.T', 'linear-map']],
      b_r: [['dz_r', 'linear-map']],
      V: scored([['ds @ h.T', 'linear-map']]),
      c: scored([['ds', 'linear-map']]),
      h_prev: {
        u: {
          before: [['dh * (1 - u) + r * (W_n.T @ dz_n) + W_u.T @ dz_u + W_r.T @ dz_r', 'sum-over-paths']],
          after: [['dh * (1 - u) + W_n.T @ (r * dz_n) + W_u.T @ dz_u + W_r.T @ dz_r', 'sum-over-paths']],
        },
        z: {
          before: [['dh * z + r * (W_n.T @ da_n) + W_z.T @ da_z + W_r.T @ da_r', 'sum-over-paths']],
          after: [['dh * z + W_n.T @ (r * da_n) + W_z.T @ da_z + W_r.T @ da_r', 'sum-over-paths']],
        },
      },
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
  claims: {
    // the update gate under its other name: z keeps, u replaces
    kept: {
      u: [
        'z_1',
        [
          ['1 - u[1]', 'definition'],
          ['sigmoid(-z_u[1])', 'substitution'],
          ['sigmoid(-W_u @ h[0] - U_u @ x[1] - b_u)', 'substitution'],
        ],
      ],
      z: [
        'u_1',
        [
          ['1 - z[1]', 'definition'],
          ['sigmoid(-a_z[1])', 'substitution'],
          ['sigmoid(-W_z @ h[0] - U_z @ x[1] - b_z)', 'substitution'],
        ],
      ],
    },
    h_kept: {
      u: [
        'h_1',
        [
          ['(1 - u[1]) * h[0] + u[1] * n[1]', 'definition'],
          ['kept * h[0] + (1 - kept) * n[1]', 'substitution'],
          ['n[1] + kept * (h[0] - n[1])', 'same-sum'],
        ],
      ],
      z: [
        'h_1',
        [
          ['z[1] * h[0] + (1 - z[1]) * n[1]', 'definition'],
          ['(1 - kept) * h[0] + kept * n[1]', 'substitution'],
          ['h[0] + kept * (n[1] - h[0])', 'same-sum'],
        ],
      ],
    },
    // one letter written where the other belongs
    swapped: {
      u: [
        '\\Delta_z',
        [
          ['u[1] * h[0] + (1 - u[1]) * n[1] - h[1]', 'definition'],
          ['(1 - 2 * u[1]) * (n[1] - h[0])', 'same-sum'],
        ],
      ],
      z: [
        '\\Delta_z',
        [
          ['(1 - z[1]) * h[0] + z[1] * n[1] - h[1]', 'definition'],
          ['(2 * z[1] - 1) * (n[1] - h[0])', 'same-sum'],
        ],
      ],
    },
    // the other place of the reset gate, at the same numbers
    moved: [
      'm_1',
      [
        ['W_n @ (r[1] * h[0]) - r[1] * (W_n @ h[0])', 'definition'],
        ['(W_n @ diag(r[1]) - diag(r[1]) @ W_n) @ h[0]', 'same-sum'],
      ],
    ],
    other: {
      u: {
        before: [
          '\\Delta_r',
          [
            ['(1 - u[1]) * h[0] + u[1] * tanh(r[1] * (W_n @ h[0]) + U_n @ x[1] + b_n) - h[1]', 'definition'],
            ['u[1] * (tanh(z_n[1] - moved) - tanh(z_n[1]))', 'substitution'],
          ],
        ],
        after: [
          '\\Delta_r',
          [
            ['(1 - u[1]) * h[0] + u[1] * tanh(W_n @ (r[1] * h[0]) + U_n @ x[1] + b_n) - h[1]', 'definition'],
            ['u[1] * (tanh(z_n[1] + moved) - tanh(z_n[1]))', 'substitution'],
          ],
        ],
      },
      z: {
        before: [
          '\\Delta_r',
          [
            ['z[1] * h[0] + (1 - z[1]) * tanh(r[1] * (W_n @ h[0]) + U_n @ x[1] + b_n) - h[1]', 'definition'],
            ['(1 - z[1]) * (tanh(a_n[1] - moved) - tanh(a_n[1]))', 'substitution'],
          ],
        ],
        after: [
          '\\Delta_r',
          [
            ['z[1] * h[0] + (1 - z[1]) * tanh(W_n @ (r[1] * h[0]) + U_n @ x[1] + b_n) - h[1]', 'definition'],
            ['(1 - z[1]) * (tanh(a_n[1] + moved) - tanh(a_n[1]))', 'substitution'],
          ],
        ],
      },
    },
    // the direct path: what reaches h_1 from step k is carried there by the share that is kept, 1 − u or z, alone
    errors: { u: errors('1 - u[j]'), z: errors('z[j]') },
    messages: {
      u: {
        before: [
          'M_1',
          [
            [
              'sum(prod(1 - u[j] for j in range(2, k)) * (r[k] * (W_n.T @ dz_n[k]) + W_u.T @ dz_u[k] + W_r.T @ dz_r[k]) for k in range(2, T + 1))',
              'path-products',
            ],
          ],
        ],
        after: [
          'M_1',
          [
            [
              'sum(prod(1 - u[j] for j in range(2, k)) * (W_n.T @ (r[k] * dz_n[k]) + W_u.T @ dz_u[k] + W_r.T @ dz_r[k]) for k in range(2, T + 1))',
              'path-products',
            ],
          ],
        ],
      },
      z: {
        before: [
          'M_1',
          [
            [
              'sum(prod(z[j] for j in range(2, k)) * (r[k] * (W_n.T @ da_n[k]) + W_z.T @ da_z[k] + W_r.T @ da_r[k]) for k in range(2, T + 1))',
              'path-products',
            ],
          ],
        ],
        after: [
          'M_1',
          [
            [
              'sum(prod(z[j] for j in range(2, k)) * (W_n.T @ (r[k] * da_n[k]) + W_z.T @ da_z[k] + W_r.T @ da_r[k]) for k in range(2, T + 1))',
              'path-products',
            ],
          ],
        ],
      },
    },
    total: ['L', [['loss', 'definition']]],
    carousel: [
      '\\frac{\\partial L}{\\partial h_1}',
      [['errors + messages', 'sum-over-paths']],
      'h[1]',
      'total',
    ],
  },
  jacobians: {
    J_h: {
      u: {
        before: [
          '\\frac{\\partial h_{2}}{\\partial h_{1}^{\\top}}',
          [
            [
              'diag(1 - u[2]) + diag(u[2] * (1 - n[2]**2)) @ W_n @ (diag(r[2]) + diag(h[1] * r[2] * (1 - r[2])) @ W_r) + diag((n[2] - h[1]) * u[2] * (1 - u[2])) @ W_u',
              'sum-over-paths',
            ],
          ],
          'h[2]',
          'h[1]',
        ],
        after: [
          '\\frac{\\partial h_{2}}{\\partial h_{1}^{\\top}}',
          [
            [
              'diag(1 - u[2]) + diag(u[2] * (1 - n[2]**2)) @ (diag(r[2]) @ W_n + diag((W_n @ h[1]) * r[2] * (1 - r[2])) @ W_r) + diag((n[2] - h[1]) * u[2] * (1 - u[2])) @ W_u',
              'sum-over-paths',
            ],
          ],
          'h[2]',
          'h[1]',
        ],
      },
      z: {
        before: [
          '\\frac{\\partial h_{2}}{\\partial h_{1}^{\\top}}',
          [
            [
              'diag(z[2]) + diag((1 - z[2]) * (1 - n[2]**2)) @ W_n @ (diag(r[2]) + diag(h[1] * r[2] * (1 - r[2])) @ W_r) + diag((h[1] - n[2]) * z[2] * (1 - z[2])) @ W_z',
              'sum-over-paths',
            ],
          ],
          'h[2]',
          'h[1]',
        ],
        after: [
          '\\frac{\\partial h_{2}}{\\partial h_{1}^{\\top}}',
          [
            [
              'diag(z[2]) + diag((1 - z[2]) * (1 - n[2]**2)) @ (diag(r[2]) @ W_n + diag((W_n @ h[1]) * r[2] * (1 - r[2])) @ W_r) + diag((h[1] - n[2]) * z[2] * (1 - z[2])) @ W_z',
              'sum-over-paths',
            ],
          ],
          'h[2]',
          'h[1]',
        ],
      },
    },
  },
  presets: {
    // one unit that is set by an opening mark, kept, and cleared by a closing one: u opens for both
    latch: {
      sizes: { T: 8, D: 2, H: 1, K: 2 },
      options: { gate: 'u', loss: 'total' },
      given: {
        W_u: [[0]],
        U_u: [[12, 12]],
        b_u: [-6],
        W_r: [[0]],
        U_r: [[0, 0]],
        b_r: [0],
        W_n: [[0]],
        U_n: [[4, 0]],
        b_n: [0],
        V: [[3], [-3]],
        c: [-1, 1],
        h0: [0],
        x: QUOTED,
        y: [...Array.from({ length: 5 }, () => [1, 0]), ...Array.from({ length: 3 }, () => [0, 1])],
      },
    },
  },
});
