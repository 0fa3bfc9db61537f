/**
 * @file Depth: a residual stack, a highway stack and a plain one side by side, each with weights of its own in every
 * layer. Layers are counted by t like time steps. Note 003; He et al. (2015, 2016), Srivastava et al. (2015).
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';

const RELU = { phi: 'relu' } as const;
const times = (T: number, x: readonly unknown[]) => Array.from({ length: T }, () => x) as never[];
const multipleOfIdentity = (s: number) => [
  [s, 0],
  [0, s],
];
/** Two of the three units of the block pass h + 1, the block gives s (h + 1) − s: its Jacobian is s I. */
const multiple = (s: number, T: number) => ({
  W_1: times(T, [
    [1, 0],
    [0, 1],
    [0, 0],
  ]),
  b_1: times(T, [1, 1, 1]),
  W_2: times(T, [
    [s, 0, 0],
    [0, s, 0],
  ]),
  b_2: times(T, [-s, -s]),
  h0: [0.5, 0.25],
  y: [0, 0],
});

export const residualHighway = define('residual-highway', {
  sizes: { T: 3, H: 2, M: 3 },
  largest: { T: 50, H: 16, M: 16 },
  choices: { phi: ['tanh', 'relu'] },
  parameters: {},
  given: {
    h0: ['h_0', 'H 1'],
    q0: ['q_0', 'H 1'],
    p0: ['p_0', 'H 1'],
    y: ['y', 'H 1'],
    // a shortcut between layers of different width, and what arrives behind it
    S: ['S', 'M H'],
    r: ['r', 'M 1'],
  },
  cells: [
    {
      given: {
        W_1: ['W_{1,#}', 'M H'],
        b_1: ['b_{1,#}', 'M 1'],
        W_2: ['W_{2,#}', 'H M'],
        b_2: ['b_{2,#}', 'H 1'],
      },
      states: { h_prev: 'h' },
      forward: {
        z: ['z_{#}', 'W_1 @ h_prev + b_1'],
        a: { tanh: ['a_{#}', 'tanh(z)'], relu: ['a_{#}', 'max(z, 0)'] },
        F: ['F_{#}', 'W_2 @ a + b_2'],
        h: ['h_{#}', 'h_prev + F'],
      },
      asides: {
        A: {
          tanh: ['A_{#}', 'W_2 @ diag(1 - a**2) @ W_1'],
          relu: ['A_{#}', 'W_2 @ diag(z > 0) @ W_1'],
        },
      },
      backward: {
        h: [['dh_next', 'chain-rule']],
        F: [['dh', 'linear-map']],
        a: [['W_2.T @ dF', 'linear-map']],
        z: {
          tanh: [
            ['da * (1 - tanh(z)**2)', 'tanh-slope'],
            ['da * (1 - a**2)', 'substitution'],
          ],
          relu: [['da * (z > 0)', 'relu-slope']],
        },
        W_1: [['dz @ h_prev.T', 'linear-map']],
        b_1: [['dz', 'linear-map']],
        W_2: [['dF @ a.T', 'linear-map']],
        b_2: [['dF', 'linear-map']],
        h_prev: [
          ['dh + A.T @ dh', 'sum-over-paths'],
          ['dh + W_1.T @ dz', 'substitution'],
        ],
      },
    },
    {
      given: {
        W_n: ['W_{n,#}', 'H H'],
        b_n: ['b_{n,#}', 'H 1'],
        W_u: ['W_{u,#}', 'H H'],
        b_u: ['b_{u,#}', 'H 1'],
      },
      states: { q_prev: 'q' },
      forward: {
        z_n: ['z_{n,#}', 'W_n @ q_prev + b_n'],
        n: { tanh: ['n_{#}', 'tanh(z_n)'], relu: ['n_{#}', 'max(z_n, 0)'] },
        z_u: ['z_{u,#}', 'W_u @ q_prev + b_u'],
        u: ['u_{#}', 'sigmoid(z_u)'],
        q: ['q_{#}', 'u * n + (1 - u) * q_prev'],
      },
      asides: {
        C: ['C_{#}', 'diag(1 - u)'],
        B: {
          tanh: ['B_{#}', 'diag(u * (1 - n**2)) @ W_n + diag((n - q_prev) * u * (1 - u)) @ W_u'],
          relu: ['B_{#}', 'diag(u * (z_n > 0)) @ W_n + diag((n - q_prev) * u * (1 - u)) @ W_u'],
        },
      },
      backward: {
        q: [['dq_next', 'chain-rule']],
        n: [['dq * u', 'product-rule']],
        u: [
          ['dq * n - dq * q_prev', 'sum-over-paths'],
          ['dq * (n - q_prev)', 'same-sum'],
        ],
        z_n: {
          tanh: [
            ['dn * (1 - n**2)', 'tanh-slope'],
            ['dq * u * (1 - n**2)', 'substitution'],
          ],
          relu: [
            ['dn * (z_n > 0)', 'relu-slope'],
            ['dq * u * (z_n > 0)', 'substitution'],
          ],
        },
        z_u: [
          ['du * u * (1 - u)', 'sigmoid-slope'],
          ['dq * (n - q_prev) * u * (1 - u)', 'substitution'],
        ],
        W_n: [['dz_n @ q_prev.T', 'linear-map']],
        b_n: [['dz_n', 'linear-map']],
        W_u: [['dz_u @ q_prev.T', 'linear-map']],
        b_u: [['dz_u', 'linear-map']],
        q_prev: [
          ['C @ dq + B.T @ dq', 'sum-over-paths'],
          ['dq * (1 - u) + W_n.T @ dz_n + W_u.T @ dz_u', 'substitution'],
        ],
      },
    },
    {
      given: { W: ['W_{#}', 'H H'], b: ['b_{#}', 'H 1'] },
      states: { p_prev: 'p' },
      forward: {
        z_p: ['z_{p,#}', 'W @ p_prev + b'],
        p: { tanh: ['p_{#}', 'tanh(z_p)'], relu: ['p_{#}', 'max(z_p, 0)'] },
      },
      asides: {
        G: {
          tanh: ['G_{#}', 'diag(1 - p**2) @ W'],
          relu: ['G_{#}', 'diag(z_p > 0) @ W'],
        },
      },
      backward: {
        p: [['dp_next', 'chain-rule']],
        z_p: {
          tanh: [
            ['dp * (1 - tanh(z_p)**2)', 'tanh-slope'],
            ['dp * (1 - p**2)', 'substitution'],
          ],
          relu: [['dp * (z_p > 0)', 'relu-slope']],
        },
        W: [['dz_p @ p_prev.T', 'linear-map']],
        b: [['dz_p', 'linear-map']],
        p_prev: [
          ['G.T @ dp', 'chain-rule'],
          ['W.T @ dz_p', 'substitution'],
        ],
      },
    },
  ],
  forward: {
    loss: [
      'L',
      'sum((h[T][i, 0] - y[i, 0])**2 + (q[T][i, 0] - y[i, 0])**2 + (p[T][i, 0] - y[i, 0])**2 for i in range(H)) / 2',
    ],
  },
  loss: 'loss',
  backward: {
    h: [['h[T] - y', 'chain-rule']],
    q: [['q[T] - y', 'chain-rule']],
    p: [['p[T] - y', 'chain-rule']],
  },
  overTime: {
    h: [['chain(eye(H) + A[j].T for j in range(t + 1, T + 1)) @ (h[T] - y)', 'path-products']],
    q: [['chain(C[j] + B[j].T for j in range(t + 1, T + 1)) @ (q[T] - y)', 'path-products']],
    p: [['chain(G[j].T for j in range(t + 1, T + 1)) @ (p[T] - y)', 'path-products']],
  },
  claims: {
    J: ['J_h', [['chain(eye(H) + A[T - j] for j in range(T))', 'chain-rule']]],
    growth: [
      '\\lVert J_h \\rVert_2',
      [
        ['norm2(J)', 'definition'],
        ['prod(norm2(eye(H) + A[t]) for t in range(1, T + 1))', 'submultiplicative', '<='],
        ['prod(1 + norm2(A[t]) for t in range(1, T + 1))', 'triangle', '<='],
        ['(1 + max(norm2(A[t]) for t in range(1, T + 1)))**T', 'bound', '<='],
      ],
    ],
    // a block shorter than 1 cannot take away all of what the shortcut brings
    between: [
      'm',
      [
        ['prod(max(1 - norm2(A[t]), 0) for t in range(1, T + 1)) * norm(h[T] - y)', 'definition'],
        ['norm(J.T @ (h[T] - y))', 'triangle', '<='],
        ['prod(1 + norm2(A[t]) for t in range(1, T + 1)) * norm(h[T] - y)', 'submultiplicative', '<='],
      ],
    ],
    J_q: ['J_q', [['chain(C[T - j] + B[T - j] for j in range(T))', 'chain-rule']]],
    carry: [
      'c',
      [
        ['prod(1 - u[t] for t in range(1, T + 1))', 'definition'],
        ['prod(sigmoid(-z_u[t]) for t in range(1, T + 1))', 'algebra'],
      ],
    ],
    growth_q: [
      '\\lVert J_q \\rVert_2',
      [
        ['norm2(J_q)', 'definition'],
        ['prod(norm2(C[t]) + norm2(B[t]) for t in range(1, T + 1))', 'submultiplicative', '<='],
        [
          'prod(max(1 - u[t][i, 0] for i in range(H)) + norm2(B[t]) for t in range(1, T + 1))',
          'largest-entry',
        ],
        ['prod(1 + norm2(B[t]) for t in range(1, T + 1))', 'bound', '<='],
      ],
    ],
    J_p: ['J_p', [['chain(G[T - j] for j in range(T))', 'chain-rule']]],
    growth_p: [
      '\\lVert J_p \\rVert_2',
      [
        ['norm2(J_p)', 'definition'],
        ['prod(norm2(G[t]) for t in range(1, T + 1))', 'submultiplicative', '<='],
        ['prod(norm2(W[t]) for t in range(1, T + 1))', 'slope-bound', '<='],
      ],
    ],
    // where the layer behind the shortcut has another width
    wide: ['E', [['sum(r[i, 0] * (S @ h[0] + a[1])[i, 0] for i in range(M))', 'definition']]],
    dS: ['\\frac{\\partial E}{\\partial S}', [['r @ h[0].T', 'linear-map']], 'S', 'wide'],
    dwide: {
      tanh: [
        '\\frac{\\partial E}{\\partial h_0}',
        [['S.T @ r + W_1[1].T @ (r * (1 - a[1]**2))', 'sum-over-paths']],
        'h[0]',
        'wide',
      ],
      relu: [
        '\\frac{\\partial E}{\\partial h_0}',
        [['S.T @ r + W_1[1].T @ (r * (z[1] > 0))', 'sum-over-paths']],
        'h[0]',
        'wide',
      ],
    },
    // the first residual networks had a ReLU behind the sum
    behind: ['\\tilde{h}_1', [['max(h[0] + F[1], 0)', 'definition']]],
  },
  jacobians: {
    paths: [
      '\\frac{\\partial h_3}{\\partial h_0^{\\top}}',
      [
        ['(eye(H) + A[3]) @ (eye(H) + A[2]) @ (eye(H) + A[1])', 'chain-rule'],
        [
          'eye(H) + A[1] + A[2] + A[3] + A[2] @ A[1] + A[3] @ A[1] + A[3] @ A[2] + A[3] @ A[2] @ A[1]',
          'written-out',
        ],
      ],
      'h[3]',
      'h[0]',
    ],
    layer: [
      '\\frac{\\partial h_1}{\\partial h_0^{\\top}}',
      [['eye(H) + A[1]', 'sum-over-paths']],
      'h[1]',
      'h[0]',
    ],
    layer_q: [
      '\\frac{\\partial q_1}{\\partial q_0^{\\top}}',
      [['C[1] + B[1]', 'sum-over-paths']],
      'q[1]',
      'q[0]',
    ],
    J_T: [
      '\\frac{\\partial h_{T}}{\\partial h_{0}^{\\top}}',
      [
        ['chain(eye(H) + A[T - j] for j in range(T))', 'chain-rule'],
        ['J', 'definition'],
      ],
      'h[T]',
      'h[0]',
    ],
  },
  kinks: { relu: ['z', 'z_n', 'z_p'], tanh: [] },
  presets: {
    'small-blocks': {
      sizes: { T: 3, H: 2, M: 3 },
      given: {
        h0: [0.6, -0.4],
        q0: [0.6, -0.4],
        p0: [0.6, -0.4],
        y: [-0.2, 0.5],
        W_1: [
          [
            [0.5, -0.3],
            [0.2, 0.4],
            [-0.6, 0.1],
          ],
          [
            [-0.4, 0.5],
            [0.3, 0.3],
            [0.1, -0.5],
          ],
          [
            [0.6, 0.2],
            [-0.2, 0.5],
            [0.4, -0.4],
          ],
        ],
        b_1: times(3, [0, 0, 0]),
        W_2: [
          [
            [0.4, -0.2, 0.3],
            [0.1, 0.5, -0.3],
          ],
          [
            [-0.3, 0.4, 0.2],
            [0.5, 0.1, -0.4],
          ],
          [
            [0.2, 0.3, -0.5],
            [-0.4, 0.3, 0.2],
          ],
        ],
        b_2: times(3, [0, 0]),
        W_n: [
          [
            [0.5, -0.3],
            [0.2, 0.4],
          ],
          [
            [-0.4, 0.5],
            [0.3, 0.3],
          ],
          [
            [0.6, 0.2],
            [-0.2, 0.5],
          ],
        ],
        b_n: times(3, [0, 0]),
        W_u: [
          [
            [0.3, -0.2],
            [0.1, 0.4],
          ],
          [
            [-0.2, 0.3],
            [0.4, 0.1],
          ],
          [
            [0.2, 0.1],
            [-0.3, 0.2],
          ],
        ],
        b_u: times(3, [-2, -2]),
        W: [
          [
            [0.5, -0.3],
            [0.2, 0.4],
          ],
          [
            [-0.4, 0.5],
            [0.3, 0.3],
          ],
          [
            [0.6, 0.2],
            [-0.2, 0.5],
          ],
        ],
        b: times(3, [0, 0]),
        S: [
          [1, 0],
          [0, 1],
          [0.5, 0.5],
        ],
        r: [1, -1, 0.5],
      },
    },
    doubles: { sizes: { T: 3, H: 2, M: 3 }, options: RELU, given: multiple(1, 3) },
    cancels: { sizes: { T: 3, H: 2, M: 3 }, options: RELU, given: multiple(-1, 3) },
    carries: {
      sizes: { T: 3, H: 2, M: 3 },
      given: {
        W_u: times(3, multipleOfIdentity(0)),
        b_u: times(3, [-4, -4]),
        W_n: times(3, multipleOfIdentity(0)),
      },
    },
  },
});
