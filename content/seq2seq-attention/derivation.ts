/**
 * @file The decoder of a sequence-to-sequence model with attention, fed with the true words (teacher forcing).
 * The encoder has left S annotations, the columns of G; its own backward pass is that of the lesson `rnn`.
 * additive: Bahdanau, Cho and Bengio (2015), equations 4 to 6 and appendix A; scaled: Vaswani et al. (2017), equation 1.
 */
import { define } from '#derive/derivation.ts';

export const seq2seqAttention = define('seq2seq-attention', {
  sizes: { T: 3, S: 4, N: 2, H: 3, A: 2, D: 2, K: 3 },
  largest: { T: 12, S: 12, N: 8, H: 8, A: 8, D: 8, K: 12 },
  choices: { score: ['additive', 'scaled'] },
  parameters: {
    W_a: ['W_a', 'A H'],
    U_a: ['U_a', 'A N'],
    v: ['v', 'A 1'],
    W: ['W', 'H H'],
    U: ['U', 'H D'],
    C: ['C', 'H N'],
    b: ['b', 'H 1'],
    V: ['V', 'K H'],
    b_o: ['b_o', 'K 1'],
  },
  given: { G: ['G', 'N S'], h0: ['h_0', 'H 1'] },
  cell: {
    given: { x: ['x_{#}', 'D 1'], y: ['y_{#}', 'K 1', 'one-hot'] },
    states: { h_prev: 'h' },
    forward: {
      q: ['q_{#}', 'W_a @ h_prev'],
      R: ['R_{#}', 'U_a @ G'],
      P: { additive: ['P_{#}', 'q @ ones(S).T + R'] },
      M: { additive: ['M_{#}', 'tanh(P)'] },
      e: { additive: ['e_{#}', 'M.T @ v'], scaled: ['e_{#}', 'R.T @ q / sqrt(A)'] },
      alpha: ['\\alpha_{#}', 'softmax(e)'],
      c: ['c_{#}', 'G @ alpha'],
      z: ['z_{#}', 'W @ h_prev + U @ x + C @ c + b'],
      h: ['h_{#}', 'tanh(z)'],
      o: ['o_{#}', 'V @ h + b_o'],
      yhat: ['\\hat{y}_{#}', 'softmax(o)'],
      L: ['L_{#}', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
    },
    backward: {
      yhat: [['-y / yhat', 'chain-rule']],
      o: [
        ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
        ['yhat - y', 'sums-to-one'],
      ],
      h: [['V.T @ do + dh_next', 'sum-over-paths']],
      z: [
        ['dh * (1 - tanh(z)**2)', 'tanh-slope'],
        ['dh * (1 - h**2)', 'substitution'],
      ],
      x: [['U.T @ dz', 'linear-map']],
      c: [['C.T @ dz', 'linear-map']],
      alpha: [['G.T @ dc', 'linear-map']],
      e: [
        ['(diag(alpha) - alpha @ alpha.T) @ dalpha', 'softmax-jacobian'],
        ['alpha * (dalpha - sum(alpha[i, 0] * dalpha[i, 0] for i in range(S)))', 'algebra'],
        ['alpha * ((G - c @ ones(S).T).T @ dc)', 'substitution'],
      ],
      M: { additive: [['v @ de.T', 'linear-map']] },
      P: {
        additive: [
          ['dM * (1 - tanh(P)**2)', 'tanh-slope'],
          ['v @ de.T * (1 - M**2)', 'substitution'],
        ],
      },
      q: { additive: [['dP @ ones(S)', 'sum-over-paths']], scaled: [['R @ de / sqrt(A)', 'linear-map']] },
      R: { additive: [['dP', 'linear-map']], scaled: [['q @ de.T / sqrt(A)', 'linear-map']] },
      v: { additive: [['M @ de', 'linear-map']] },
      W_a: [['dq @ h_prev.T', 'linear-map']],
      U_a: [['dR @ G.T', 'linear-map']],
      G: [['dc @ alpha.T + U_a.T @ dR', 'sum-over-paths']],
      W: [['dz @ h_prev.T', 'linear-map']],
      U: [['dz @ x.T', 'linear-map']],
      C: [['dz @ c.T', 'linear-map']],
      b: [['dz', 'linear-map']],
      V: [['do @ h.T', 'linear-map']],
      b_o: [['do', 'linear-map']],
      h_prev: [['W.T @ dz + W_a.T @ dq', 'sum-over-paths']],
    },
  },
  forward: { loss: ['L', 'sum(L[t] for t in range(1, T + 1))'] },
  loss: 'loss',
  backward: {},
  claims: {
    // a softmax does not feel a common shift: what the scores receive adds up to 0
    none: [
      '\\mathbf{1}^{\\top} \\frac{\\partial L}{\\partial e_1}',
      [
        ['sum(de[1][i, 0] for i in range(S))', 'definition'],
        ['0', 'algebra'],
      ],
    ],
    // the context is a mean of annotations: no longer than the longest
    inside: [
      '\\lVert c_1 \\rVert',
      [
        ['norm(c[1])', 'definition'],
        ['max(sqrt(sum(G[n, i]**2 for n in range(N))) for i in range(S))', 'bound', '<='],
      ],
    ],
    // the two roads to the annotations
    values: ['\\text{by value}', [['sum(dc[t] @ alpha[t].T for t in range(1, T + 1))', 'definition']]],
    keys: [
      '\\text{by score}',
      [
        ['sum(U_a.T @ dR[t] for t in range(1, T + 1))', 'definition'],
        ['dG - values', 'sum-over-paths'],
      ],
    ],
  },
  jacobians: {
    // how the query moves the context: by the covariance of values and keys under alpha
    J_q: {
      scaled: [
        '\\frac{\\partial c_1}{\\partial q_1^{\\top}}',
        [
          ['G @ (diag(alpha[1]) - alpha[1] @ alpha[1].T) @ R[1].T / sqrt(A)', 'softmax-jacobian'],
          [
            '(G - c[1] @ ones(S).T) @ diag(alpha[1]) @ (R[1] - R[1] @ alpha[1] @ ones(S).T).T / sqrt(A)',
            'algebra',
          ],
        ],
        'c[1]',
        'q[1]',
      ],
    },
  },
  presets: {
    'by-hand': {
      sizes: { T: 1, S: 2, N: 1, H: 1, A: 1, D: 1, K: 2 },
      options: { score: 'scaled' },
      given: {
        G: [[Math.log(3), 0]],
        h0: [1],
        x: [[-1]],
        y: [[1, 0]],
        W_a: [[1]],
        U_a: [[1]],
        W: [[1]],
        U: [[1]],
        C: [[2 / 3]],
        b: [0],
        V: [[2 * Math.LN2], [0]],
        b_o: [0, 0],
      },
    },
    // two annotations lie ahead of the context, two behind it
    plane: {
      sizes: { T: 1, S: 4, N: 2, H: 2, A: 2, D: 2, K: 2 },
      options: { score: 'scaled' },
      given: {
        G: [
          [2, -1, 1, -1.5],
          [1, 2, -1, -1],
        ],
        h0: [0.6, 0.3],
        x: [[-0.3, -0.15]],
        y: [[1, 0]],
        W_a: [
          [1, 0],
          [0, 1],
        ],
        U_a: [
          [1, 0],
          [0, 1],
        ],
        W: [
          [0.5, 0],
          [0, 0.5],
        ],
        U: [
          [1, 0],
          [0, 1],
        ],
        C: [
          [0.5, 0],
          [0, 0.5],
        ],
        b: [0, 0],
        V: [
          [-1, 1],
          [1, -1],
        ],
        b_o: [0, 0],
      },
    },
  },
});
