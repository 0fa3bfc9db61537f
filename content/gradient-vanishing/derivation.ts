/**
 * @file Vanishing and exploding gradients: a plain recurrent network whose loss is read at the last step only, so that
 * every gradient further back is one product of Jacobians. Notes 003 and 004; Bengio, Simard and Frasconi (1994),
 * Pascanu, Mikolov and Bengio (2013).
 *
 * Long because a derivation is one pair of tables.
 */
import { define } from '#derive/derivation.ts';

/** Two units at rest: with no input and no state tanh stands where its slope is 1, and the Jacobian is W itself. */
const AT_REST = {
  U: [[0], [0]],
  b: [0, 0],
  h0: [0, 0],
  x: [[0], [0], [0], [0], [0], [0]],
  y: [-1, 0],
} as const;
const SIGMOID = { phi: 'sigmoid' } as const;
const RELU = { phi: 'relu' } as const;

const multipleOfIdentity = (s: number) =>
  [
    [s, 0],
    [0, s],
  ] as const;
/** Both units stay at ½, where the slope of the sigmoid is exactly ¼. */
const atHalf = (w: number) => ({
  ...AT_REST,
  W: multipleOfIdentity(w),
  b: [-w / 2, -w / 2],
  h0: [0.5, 0.5],
  y: [-0.5, 0.5],
});
/** Both units stay on the side of ReLU where its slope is 1. */
const active = (s: number) => ({ ...AT_REST, W: multipleOfIdentity(s), h0: [1, 1], y: [0, 0] });

export const gradientVanishing = define('gradient-vanishing', {
  sizes: { T: 6, D: 1, H: 2 },
  largest: { T: 50, D: 16, H: 32 },
  choices: { phi: ['tanh', 'sigmoid', 'relu'] },
  parameters: { W: ['W', 'H H'], U: ['U', 'H D'], b: ['b', 'H 1'] },
  given: {
    h0: ['h_0', 'H 1'],
    y: ['y', 'H 1'],
    // what the claims on powers of a matrix and on clipping are made of
    p: ['p', 'H 1', 'positive'],
    q: ['q', 'H 1', 'positive'],
    l: ['\\lambda', 'H 1'],
    tau: ['\\tau', '', 'positive'],
  },
  cell: {
    given: { x: ['x_{#}', 'D 1'] },
    states: { h_prev: 'h' },
    forward: {
      z: ['z_{#}', 'W @ h_prev + U @ x + b'],
      h: { tanh: ['h_{#}', 'tanh(z)'], sigmoid: ['h_{#}', 'sigmoid(z)'], relu: ['h_{#}', 'max(z, 0)'] },
    },
    asides: {
      D_phi: {
        tanh: ['D_{#}', 'diag(1 - h**2)'],
        sigmoid: ['D_{#}', 'diag(h * (1 - h))'],
        relu: ['D_{#}', 'diag(z > 0)'],
      },
    },
    backward: {
      h: [['dh_next', 'chain-rule']],
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
      h_prev: [['W.T @ dz', 'linear-map']],
    },
  },
  forward: { loss: ['L', 'sum((h[T][i, 0] - y[i, 0])**2 for i in range(H)) / 2'] },
  loss: 'loss',
  backward: { h: [['h[T] - y', 'chain-rule']] },
  overTime: {
    h: [['chain(W.T @ D_phi[j] for j in range(t + 1, T + 1)) @ (h[T] - y)', 'path-products']],
    W: [
      [
        'sum(chain(D_phi[j] @ W.T for j in range(k, T)) @ D_phi[T] @ (h[T] - y) @ h[k - 1].T for k in range(1, T + 1))',
        'path-products',
      ],
    ],
  },
  claims: {
    // the product of Jacobians, and what its norm cannot exceed
    J: ['J', [['chain(D_phi[T - j] @ W for j in range(T))', 'chain-rule']]],
    growth: {
      tanh: [
        '\\lVert J \\rVert_2',
        [
          ['norm2(J)', 'definition'],
          ['prod(norm2(D_phi[t] @ W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['prod(norm2(D_phi[t]) * norm2(W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['norm2(W)**T', 'slope-bound', '<='],
        ],
      ],
      sigmoid: [
        '\\lVert J \\rVert_2',
        [
          ['norm2(J)', 'definition'],
          ['prod(norm2(D_phi[t] @ W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['prod(norm2(D_phi[t]) * norm2(W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['(norm2(W) / 4)**T', 'slope-bound', '<='],
        ],
      ],
      relu: [
        '\\lVert J \\rVert_2',
        [
          ['norm2(J)', 'definition'],
          ['prod(norm2(D_phi[t] @ W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['prod(norm2(D_phi[t]) * norm2(W) for t in range(1, T + 1))', 'submultiplicative', '<='],
          ['norm2(W)**T', 'slope-bound', '<='],
        ],
      ],
    },
    slope: [
      '\\lVert D_1 \\rVert_2',
      [
        ['norm2(D_phi[1])', 'definition'],
        ['max(D_phi[1][i, i] for i in range(H))', 'largest-entry'],
      ],
    ],
    reach: [
      '\\left\\lVert \\frac{\\partial L}{\\partial h_0} \\right\\rVert',
      [
        ['norm(J.T @ (h[T] - y))', 'path-products'],
        ['norm2(J) * norm(h[T] - y)', 'submultiplicative', '<='],
      ],
    ],
    // a matrix with known eigenvalues: P is the identity and one outer product, so its inverse is known too
    P: ['P', [['eye(H) + p @ q.T', 'definition']]],
    P_inv: ['P^{-1}', [['eye(H) - p @ q.T / (1 + sum(q[i, 0] * p[i, 0] for i in range(H)))', 'definition']]],
    unit: [
      'P^{-1} P',
      [
        ['P_inv @ P', 'definition'],
        ['eye(H)', 'written-out'],
      ],
    ],
    A: ['A', [['P @ diag(l) @ P_inv', 'definition']]],
    stretch: [
      'A P',
      [
        ['A @ P', 'definition'],
        ['P @ diag(l)', 'inverse'],
      ],
    ],
    power: [
      'A^{10}',
      [
        ['chain(A for j in range(10))', 'definition'],
        ['chain(P @ diag(l) @ P_inv for j in range(10))', 'substitution'],
        ['P @ diag(l**10) @ P_inv', 'inverse'],
      ],
    ],
    radius: [
      '\\rho(A)^{10}',
      [
        ['max(abs(l[i, 0]) for i in range(H))**10', 'definition'],
        ['norm2(power)', 'eigenvector', '<='],
        ['norm2(P) * norm2(P_inv) * max(abs(l[i, 0]) for i in range(H))**10', 'submultiplicative', '<='],
      ],
    ],
    Q: ['Q', [['eye(H) - 2 * p @ p.T / sum(p[i, 0]**2 for i in range(H))', 'definition']]],
    orthogonal: [
      'Q^{\\top} Q',
      [
        ['Q.T @ Q', 'definition'],
        ['eye(H)', 'written-out'],
      ],
    ],
    S: [
      'S',
      [
        ['Q @ diag(l) @ Q.T', 'definition'],
        ['(Q @ diag(l) @ Q.T).T', 'written-out'],
      ],
    ],
    S_power: [
      'S^{10}',
      [
        ['chain(S for j in range(10))', 'definition'],
        ['Q @ diag(l**10) @ Q.T', 'inverse'],
      ],
    ],
    S_norm: [
      '\\lVert S^{10} \\rVert_2',
      [
        ['norm2(S_power)', 'definition'],
        ['max(abs(l[i, 0]) for i in range(H))**10', 'largest-entry'],
        ['norm2(S)**10', 'substitution'],
      ],
    ],
    // clipping by the norm of all gradients together
    g: ['g', [['sqrt(norm(dW)**2 + norm(dU)**2 + norm(db)**2)', 'definition']]],
    s: ['s', [['min(1, tau / g)', 'definition']]],
    clipped: [
      'g_{\\text{clip}}',
      [
        ['sqrt(norm(s * dW)**2 + norm(s * dU)**2 + norm(s * db)**2)', 'definition'],
        ['s * g', 'same-sum'],
        ['min(g, tau)', 'substitution'],
        ['tau', 'minimum', '<='],
      ],
    ],
  },
  jacobians: {
    J_T: [
      '\\frac{\\partial h_{T}}{\\partial h_{0}^{\\top}}',
      [
        ['chain(D_phi[T - j] @ W for j in range(T))', 'chain-rule'],
        ['J', 'definition'],
      ],
      'h[T]',
      'h[0]',
    ],
  },
  kinks: { relu: ['z'], tanh: [], sigmoid: [] },
  presets: {
    // 0.8 times a rotation: both singular values are 0.8
    vanish: {
      sizes: { T: 6, D: 1, H: 2 },
      given: {
        W: [
          [0.48, -0.64],
          [0.64, 0.48],
        ],
        U: [[0.5], [-0.3]],
        b: [0.1, 0],
        h0: [0.2, -0.1],
        x: [[0.6], [-0.4], [0.3], [0.8], [-0.7], [0.2]],
        y: [-0.5, 0.5],
      },
    },
    explode: {
      sizes: { T: 6, D: 1, H: 2 },
      given: {
        ...AT_REST,
        W: [
          [0.9, -1.2],
          [1.2, 0.9],
        ],
      },
    },
    transient: {
      sizes: { T: 6, D: 1, H: 2 },
      given: {
        ...AT_REST,
        W: [
          [0.9, 5],
          [0, 0.9],
        ],
      },
    },
    'two-but-shrinks': {
      sizes: { T: 6, D: 1, H: 2 },
      given: {
        ...AT_REST,
        W: [
          [0, 2],
          [0.1, 0],
        ],
      },
    },
    negative: { sizes: { T: 6, D: 1, H: 2 }, given: { ...AT_REST, W: multipleOfIdentity(-1.5) } },
    'sigmoid-explodes': { sizes: { T: 6, D: 1, H: 2 }, options: SIGMOID, given: atHalf(8) },
    'sigmoid-vanishes': { sizes: { T: 6, D: 1, H: 2 }, options: SIGMOID, given: atHalf(2) },
    identity: { sizes: { T: 6, D: 1, H: 2 }, options: RELU, given: active(1) },
    'relu-shrinks': { sizes: { T: 6, D: 1, H: 2 }, options: RELU, given: active(0.9) },
    'relu-grows': { sizes: { T: 6, D: 1, H: 2 }, options: RELU, given: active(1.1) },
  },
});
