/**
 * @file A network of two layers, for one example (columns) or a batch in columns or in rows. Where the examples are
 * rows the weights stand on the right, as in most exam papers: W_1 is (D, H) there. The loss belongs to its output:
 * softmax with cross-entropy, sigmoid with binary cross-entropy, no function with half the squares. Long because
 * a line is written once for each layout, loss and function it differs under: three tables of three.
 */
import { define } from '#derive/derivation.ts';

/** Three hidden units, the second of which ReLU switches off; the outputs are 1 and 0. */
const sizes = { D: 2, H: 3, K: 2, N: 4 } as const;
const W_1 = [
  [2, 0.5],
  [1, -1],
  [-1, 1],
] as const;
const b_1 = [-1, 0, 0] as const;
const W_2 = [
  [1, 2, -1],
  [-0.5, 1, 1],
] as const;
const b_2 = [0, 0] as const;
const turned = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** Four examples of the same network; the first is the one of the page. */
const X = [
  [1, 2, -1, 0.5],
  [2, 1, 1, -1],
] as const;
const Y = [
  [0, 1, 0, 1],
  [1, 0, 1, 0],
] as const;

/** All four inputs of two bits, and their exclusive or. */
const BITS = [
  [0, 0, 1, 1],
  [0, 1, 0, 1],
] as const;
const XOR = [[0, 1, 1, 0]] as const;
const xorSizes = { D: 2, H: 2, K: 1, N: 4 } as const;

export const twoLayer = define('two-layer', {
  sizes,
  largest: { D: 16, H: 32, K: 16, N: 32 },
  // a line that depends on several is looked up in this order
  choices: {
    batch: ['one', 'columns', 'rows'],
    loss: ['entropy', 'binary', 'squares'],
    phi: ['relu', 'tanh', 'sigmoid'],
    over: ['sum', 'mean'],
  },
  parameters: {
    W_1: { one: ['W_1', 'H D'], columns: ['W_1', 'H D'], rows: ['W_1', 'D H'] },
    b_1: { one: ['b_1', 'H 1'], columns: ['b_1', 'H 1'], rows: ['b_1', '1 H'] },
    W_2: { one: ['W_2', 'K H'], columns: ['W_2', 'K H'], rows: ['W_2', 'H K'] },
    b_2: { one: ['b_2', 'K 1'], columns: ['b_2', 'K 1'], rows: ['b_2', '1 K'] },
  },
  given: {
    x: { one: ['x', 'D 1'], columns: ['X', 'D N'], rows: ['X', 'N D'] },
    y: {
      one: { entropy: ['y', 'K 1', 'one-hot'], binary: ['y', 'K 1', 'binary'], squares: ['y', 'K 1'] },
      columns: { entropy: ['Y', 'K N', 'one-hot'], binary: ['Y', 'K N', 'binary'], squares: ['Y', 'K N'] },
      rows: { entropy: ['Y', 'N K', 'one-hot-rows'], binary: ['Y', 'N K', 'binary'], squares: ['Y', 'N K'] },
    },
    eta: ['\\eta', '', 'positive'],
  },
  forward: {
    // what hands the bias to every example, and how much each example counts
    ones: {
      columns: ['\\mathbf{1}', '1', 'n:N l:1'],
      rows: ['\\mathbf{1}', '1', 'n:N l:1'],
    },
    r: {
      columns: { sum: ['r', '1'], mean: ['r', '1 / N'] },
      rows: { sum: ['r', '1'], mean: ['r', '1 / N'] },
    },
    z_1: {
      one: ['z_1', 'W_1 @ x + b_1'],
      columns: ['Z_1', 'W_1 @ x + b_1 @ ones.T'],
      rows: ['Z_1', 'x @ W_1 + ones @ b_1'],
    },
    h: {
      relu: ['h', 'max(z_1, 0)'],
      tanh: ['h', 'tanh(z_1)'],
      sigmoid: ['h', 'sigmoid(z_1)'],
    },
    z_2: {
      one: ['z_2', 'W_2 @ h + b_2'],
      columns: ['Z_2', 'W_2 @ h + b_2 @ ones.T'],
      rows: ['Z_2', 'h @ W_2 + ones @ b_2'],
    },
    yhat: {
      one: {
        entropy: ['\\hat{y}', 'softmax(z_2)'],
        binary: ['\\hat{y}', 'sigmoid(z_2)'],
        squares: ['\\hat{y}', 'z_2'],
      },
      columns: {
        entropy: ['\\hat{Y}', 'exp(z_2[k, n]) / sum(exp(z_2[i, n]) for i in range(K))', 'k:K n:N'],
        binary: ['\\hat{Y}', 'sigmoid(z_2)'],
        squares: ['\\hat{Y}', 'z_2'],
      },
      rows: {
        entropy: ['\\hat{Y}', 'exp(z_2[n, k]) / sum(exp(z_2[n, i]) for i in range(K))', 'n:N k:K'],
        binary: ['\\hat{Y}', 'sigmoid(z_2)'],
        squares: ['\\hat{Y}', 'z_2'],
      },
    },
    loss: {
      one: {
        entropy: ['L', '-sum(y[k, 0] * log(yhat[k, 0]) for k in range(K))'],
        binary: [
          'L',
          '-sum(y[k, 0] * log(yhat[k, 0]) + (1 - y[k, 0]) * log(1 - yhat[k, 0]) for k in range(K))',
        ],
        squares: ['L', 'sum((yhat[k, 0] - y[k, 0])**2 for k in range(K)) / 2'],
      },
      columns: {
        entropy: ['L', '-r * sum(y[k, n] * log(yhat[k, n]) for n in range(N) for k in range(K))'],
        binary: [
          'L',
          '-r * sum(y[k, n] * log(yhat[k, n]) + (1 - y[k, n]) * log(1 - yhat[k, n]) for n in range(N) for k in range(K))',
        ],
        squares: ['L', 'r * sum((yhat[k, n] - y[k, n])**2 for n in range(N) for k in range(K)) / 2'],
      },
      rows: {
        entropy: ['L', '-r * sum(y[n, k] * log(yhat[n, k]) for n in range(N) for k in range(K))'],
        binary: [
          'L',
          '-r * sum(y[n, k] * log(yhat[n, k]) + (1 - y[n, k]) * log(1 - yhat[n, k]) for n in range(N) for k in range(K))',
        ],
        squares: ['L', 'r * sum((yhat[n, k] - y[n, k])**2 for n in range(N) for k in range(K)) / 2'],
      },
    },
  },
  loss: 'loss',
  opening: 'dW_1',
  backward: {
    yhat: {
      one: {
        entropy: [['-y / yhat', 'chain-rule']],
        binary: [['(1 - y) / (1 - yhat) - y / yhat', 'chain-rule']],
        squares: [['yhat - y', 'chain-rule']],
      },
      columns: {
        entropy: [['-r * y / yhat', 'chain-rule']],
        binary: [['r * ((1 - y) / (1 - yhat) - y / yhat)', 'chain-rule']],
        squares: [['r * (yhat - y)', 'chain-rule']],
      },
      rows: {
        entropy: [['-r * y / yhat', 'chain-rule']],
        binary: [['r * ((1 - y) / (1 - yhat) - y / yhat)', 'chain-rule']],
        squares: [['r * (yhat - y)', 'chain-rule']],
      },
    },
    z_2: {
      one: {
        entropy: [
          ['(diag(yhat) - yhat @ yhat.T) @ dyhat', 'softmax-jacobian'],
          ['yhat - y', 'sums-to-one'],
        ],
        binary: [
          ['dyhat * sigmoid(z_2) * (1 - sigmoid(z_2))', 'sigmoid-slope'],
          ['dyhat * yhat * (1 - yhat)', 'substitution'],
          ['yhat - y', 'algebra'],
        ],
        squares: [
          ['dyhat', 'chain-rule'],
          ['yhat - y', 'substitution'],
        ],
      },
      columns: {
        entropy: [['r * (yhat - y)', 'sums-to-one']],
        binary: [
          ['dyhat * yhat * (1 - yhat)', 'sigmoid-slope'],
          ['r * (yhat - y)', 'algebra'],
        ],
        squares: [
          ['dyhat', 'chain-rule'],
          ['r * (yhat - y)', 'substitution'],
        ],
      },
      rows: {
        entropy: [['r * (yhat - y)', 'sums-to-one']],
        binary: [
          ['dyhat * yhat * (1 - yhat)', 'sigmoid-slope'],
          ['r * (yhat - y)', 'algebra'],
        ],
        squares: [
          ['dyhat', 'chain-rule'],
          ['r * (yhat - y)', 'substitution'],
        ],
      },
    },
    W_2: {
      one: [['dz_2 @ h.T', 'linear-map']],
      columns: [['dz_2 @ h.T', 'linear-map']],
      rows: [['h.T @ dz_2', 'linear-map']],
    },
    b_2: {
      one: [['dz_2', 'linear-map']],
      columns: [['dz_2 @ ones', 'sum-over-paths']],
      rows: [['ones.T @ dz_2', 'sum-over-paths']],
    },
    h: {
      one: [['W_2.T @ dz_2', 'linear-map']],
      columns: [['W_2.T @ dz_2', 'linear-map']],
      rows: [['dz_2 @ W_2.T', 'linear-map']],
    },
    z_1: {
      relu: [['dh * (z_1 > 0)', 'relu-slope']],
      tanh: [
        ['dh * (1 - tanh(z_1)**2)', 'tanh-slope'],
        ['dh * (1 - h**2)', 'substitution'],
      ],
      sigmoid: [
        ['dh * sigmoid(z_1) * (1 - sigmoid(z_1))', 'sigmoid-slope'],
        ['dh * h * (1 - h)', 'substitution'],
      ],
    },
    W_1: {
      one: [['dz_1 @ x.T', 'linear-map']],
      columns: [['dz_1 @ x.T', 'linear-map']],
      rows: [['x.T @ dz_1', 'linear-map']],
    },
    b_1: {
      one: [['dz_1', 'linear-map']],
      columns: [['dz_1 @ ones', 'sum-over-paths']],
      rows: [['ones.T @ dz_1', 'sum-over-paths']],
    },
    x: {
      one: [['W_1.T @ dz_1', 'linear-map']],
      columns: [['W_1.T @ dz_1', 'linear-map']],
      rows: [['dz_1 @ W_1.T', 'linear-map']],
    },
  },
  claims: {
    // a sum that is linear in two bits is the same along both diagonals: why no single unit computes XOR
    diagonals: {
      one: [
        's_{00} + s_{11}',
        [
          ['b_1[0, 0] + (W_1[0, 0] + W_1[0, D - 1] + b_1[0, 0])', 'definition'],
          ['(W_1[0, D - 1] + b_1[0, 0]) + (W_1[0, 0] + b_1[0, 0])', 'algebra'],
        ],
      ],
    },
    // without a function in between, two layers are one
    W: { one: ['W', [['W_2 @ W_1', 'definition']]] },
    flat: {
      one: [
        'z',
        [
          ['W_2 @ (W_1 @ x + b_1) + b_2', 'definition'],
          ['W @ x + (W_2 @ b_1 + b_2)', 'algebra'],
        ],
      ],
    },
    // one weight of the first layer, along every path that leads from it to the loss
    entry: {
      one: {
        relu: [
          '\\frac{\\partial L}{\\partial (W_1)_{0,0}}',
          [
            ['sum(dz_2[k, 0] * W_2[k, 0] for k in range(K)) * (z_1[0, 0] > 0) * x[0, 0]', 'sum-over-paths'],
            ['dW_1[0, 0]', 'substitution'],
          ],
        ],
        tanh: [
          '\\frac{\\partial L}{\\partial (W_1)_{0,0}}',
          [
            ['sum(dz_2[k, 0] * W_2[k, 0] for k in range(K)) * (1 - h[0, 0]**2) * x[0, 0]', 'sum-over-paths'],
            ['dW_1[0, 0]', 'substitution'],
          ],
        ],
        sigmoid: [
          '\\frac{\\partial L}{\\partial (W_1)_{0,0}}',
          [
            [
              'sum(dz_2[k, 0] * W_2[k, 0] for k in range(K)) * h[0, 0] * (1 - h[0, 0]) * x[0, 0]',
              'sum-over-paths',
            ],
            ['dW_1[0, 0]', 'substitution'],
          ],
        ],
      },
    },
    // the rows and columns of a batch hide a sum over the examples
    examples: {
      columns: [
        '\\frac{\\partial L}{\\partial (W_1)_{0,0}}',
        [
          ['sum(dz_1[0, n] * x[0, n] for n in range(N))', 'sum-over-paths'],
          ['dW_1[0, 0]', 'linear-map'],
        ],
      ],
      rows: [
        '\\frac{\\partial L}{\\partial (W_1)_{0,0}}',
        [
          ['sum(x[n, 0] * dz_1[n, 0] for n in range(N))', 'sum-over-paths'],
          ['dW_1[0, 0]', 'linear-map'],
        ],
      ],
    },
    // a layer paired with its gradient: a check without any calculus
    paired: {
      one: [
        'S_1',
        [
          ['sum(z_1[j, 0] * dz_1[j, 0] for j in range(H))', 'definition'],
          [
            'sum(W_1[j, i] * dW_1[j, i] for j in range(H) for i in range(D)) + sum(b_1[j, 0] * db_1[j, 0] for j in range(H))',
            'same-sum',
          ],
        ],
      ],
    },
    balance: {
      one: {
        relu: [
          'S_2',
          [
            ['sum(W_2[k, j] * dW_2[k, j] for k in range(K) for j in range(H))', 'definition'],
            ['sum(h[j, 0] * dh[j, 0] for j in range(H))', 'same-sum'],
            ['paired', 'algebra'],
          ],
        ],
      },
    },
    W_2_new: ["W_2'", [['W_2 - eta * dW_2', 'definition']]],
    b_2_new: ["b_2'", [['b_2 - eta * db_2', 'definition']]],
    W_1_new: ["W_1'", [['W_1 - eta * dW_1', 'definition']]],
    b_1_new: ["b_1'", [['b_1 - eta * db_1', 'definition']]],
    // the same example after one step
    z_1_new: { one: ["z_1'", [['W_1_new @ x + b_1_new', 'definition']]] },
    h_new: {
      one: {
        relu: ["h'", [['max(z_1_new, 0)', 'definition']]],
        tanh: ["h'", [['tanh(z_1_new)', 'definition']]],
        sigmoid: ["h'", [['sigmoid(z_1_new)', 'definition']]],
      },
    },
    z_2_new: { one: ["z_2'", [['W_2_new @ h_new + b_2_new', 'definition']]] },
    loss_new: {
      one: {
        entropy: [
          "L'",
          [
            [
              'log(sum(exp(z_2_new[k, 0]) for k in range(K))) - sum(y[k, 0] * z_2_new[k, 0] for k in range(K))',
              'definition',
            ],
          ],
        ],
        binary: [
          "L'",
          [['sum(log(1 + exp(z_2_new[k, 0])) - y[k, 0] * z_2_new[k, 0] for k in range(K))', 'definition']],
        ],
        squares: ["L'", [['sum((z_2_new[k, 0] - y[k, 0])**2 for k in range(K)) / 2', 'definition']]],
      },
    },
    // what the slope alone promises for the step
    promised: {
      one: [
        '\\eta \\left\\| \\nabla L \\right\\|^2',
        [['eta * (norm(dW_1)**2 + norm(db_1)**2 + norm(dW_2)**2 + norm(db_2)**2)', 'definition']],
      ],
    },
  },
  jacobians: {
    J: {
      one: {
        relu: [
          '\\frac{\\partial z_2}{\\partial x^{\\top}}',
          [['W_2 @ diag(z_1 > 0) @ W_1', 'chain-rule']],
          'z_2',
          'x',
        ],
        tanh: [
          '\\frac{\\partial z_2}{\\partial x^{\\top}}',
          [['W_2 @ diag(1 - h**2) @ W_1', 'chain-rule']],
          'z_2',
          'x',
        ],
        sigmoid: [
          '\\frac{\\partial z_2}{\\partial x^{\\top}}',
          [['W_2 @ diag(h * (1 - h)) @ W_1', 'chain-rule']],
          'z_2',
          'x',
        ],
      },
    },
  },
  kinks: { relu: ['z_1'], tanh: [], sigmoid: [] },
  presets: {
    'one-unit-off': { sizes, given: { x: [1, 2], y: [0, 1], W_1, b_1, W_2, b_2, eta: 0.1 } },
    'zero-weights': {
      sizes,
      given: {
        x: [1, 2],
        y: [0, 1],
        W_1: W_1.map((row) => row.map(() => 0)),
        b_1: [0, 0, 0],
        W_2: W_2.map((row) => row.map(() => 0)),
        b_2: [0, 0],
        eta: 0.1,
      },
    },
    'all-alike': {
      sizes,
      given: {
        x: [1, 2],
        y: [0, 1],
        W_1: W_1.map(() => [0.5, 0.25]),
        b_1: [0, 0, 0],
        W_2: [
          [0.5, 0.5, 0.5],
          [-0.5, -0.5, -0.5],
        ],
        b_2: [0, 0],
        eta: 0.1,
      },
    },
    'four-columns': {
      sizes,
      options: { batch: 'columns', over: 'mean' },
      given: { x: X, y: Y, W_1, b_1, W_2, b_2, eta: 0.1 },
    },
    'four-rows': {
      sizes,
      options: { batch: 'rows', over: 'mean' },
      given: {
        x: turned(X),
        y: turned(Y),
        W_1: turned(W_1),
        b_1: [b_1],
        W_2: turned(W_2),
        b_2: [b_2],
        eta: 0.1,
      },
    },
    // solved, and far from the kinks of ReLU: the sum of the bits against ½ and against 3/2
    xor: {
      sizes: xorSizes,
      options: { batch: 'columns', loss: 'squares', over: 'mean' },
      given: {
        x: BITS,
        y: XOR,
        W_1: [
          [1, 1],
          [1, 1],
        ],
        b_1: [-0.5, -1.5],
        W_2: [[2, -6]],
        b_2: [0],
        eta: 0.1,
      },
    },
  },
});
