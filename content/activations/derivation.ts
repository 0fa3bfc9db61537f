/** @file The activation functions of the course, one at a time: value and slope of a column. */
import { define } from '#derive/derivation.ts';

export const activations = define('activations', {
  sizes: { H: 5 },
  largest: { H: 32 },
  choices: { phi: ['tanh', 'sigmoid', 'relu', 'leaky', 'prelu'] },
  // a is chosen for the leaky ReLU and learned for the PReLU; the others do not contain it
  parameters: { a: ['a', '', 'positive'] },
  given: { z: ['z', 'H 1'], g: ['g', 'H 1'] },
  forward: {
    h: {
      tanh: ['h', 'tanh(z)'],
      sigmoid: ['h', 'sigmoid(z)'],
      relu: ['h', 'max(z, 0)'],
      leaky: ['h', 'z * (z > 0) + a * z * (z < 0)'],
      prelu: ['h', 'z * (z > 0) + a * z * (z < 0)'],
    },
    loss: ['L', 'sum(g[k, 0] * h[k, 0] for k in range(H))'],
  },
  loss: 'loss',
  backward: {
    h: [['g', 'linear-map']],
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
      leaky: [['dh * ((z > 0) + a * (z < 0))', 'relu-slope']],
      prelu: [['dh * ((z > 0) + a * (z < 0))', 'relu-slope']],
    },
    // every entry uses the same a
    a: {
      tanh: [['0', 'sum-over-paths']],
      sigmoid: [['0', 'sum-over-paths']],
      relu: [['0', 'sum-over-paths']],
      leaky: [['sum(dh[k, 0] * z[k, 0] * (z[k, 0] < 0) for k in range(H))', 'sum-over-paths']],
      prelu: [['sum(dh[k, 0] * z[k, 0] * (z[k, 0] < 0) for k in range(H))', 'sum-over-paths']],
    },
  },
  claims: {
    mirror: [
      '\\sigma(-z)',
      [
        ['sigmoid(-z)', 'definition'],
        ['1 - sigmoid(z)', 'substitution'],
      ],
    ],
    // a square is not negative: the largest slope is where sigmoid(z) = 1/2
    sigmoid_slope: [
      "\\sigma'(z)",
      [
        ['sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['1 / 4 - (sigmoid(z) - 1 / 2)**2', 'algebra'],
        ['0.25', 'bound', '<='],
      ],
    ],
    tanh_twice: [
      '\\tanh(z)',
      [
        ['tanh(z)', 'definition'],
        ['2 * sigmoid(2 * z) - 1', 'substitution'],
      ],
    ],
    tanh_slope: [
      "\\tanh'(z)",
      [
        ['4 * sigmoid(2 * z) * (1 - sigmoid(2 * z))', 'chain-rule'],
        ['1 - tanh(z)**2', 'substitution'],
        ['1', 'bound', '<='],
      ],
    ],
    // far from 0 the slopes fall like exponentials, that of tanh twice as fast
    sigmoid_tail: [
      "\\sigma'(z)",
      [
        ['sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['exp(-abs(z)) / (1 + exp(-abs(z)))**2', 'substitution'],
        ['exp(-abs(z))', 'bound', '<='],
      ],
    ],
    tanh_tail: [
      "\\tanh'(z)",
      [
        ['1 - tanh(z)**2', 'tanh-slope'],
        ['4 * exp(-2 * abs(z)) / (1 + exp(-2 * abs(z)))**2', 'substitution'],
        ['4 * exp(-2 * abs(z))', 'bound', '<='],
      ],
    ],
    // c = cosh(z/2) turns the comparison of the slopes into one of polynomials
    c: ['c', [['(exp(z / 2) + exp(-z / 2)) / 2', 'definition']]],
    sigmoid_by_c: [
      "\\sigma'(z)",
      [
        ['sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['1 / (exp(z / 2) + exp(-z / 2))**2', 'substitution'],
        ['1 / (4 * c**2)', 'substitution'],
      ],
    ],
    tanh_by_c: [
      "\\tanh'(z)",
      [
        ['1 - tanh(z)**2', 'tanh-slope'],
        ['4 / (exp(z) + exp(-z))**2', 'substitution'],
        ['1 / (2 * c**2 - 1)**2', 'substitution'],
      ],
    ],
    lead: [
      "\\tanh'(z) - \\sigma'(z)",
      [
        ['1 / (2 * c**2 - 1)**2 - 1 / (4 * c**2)', 'substitution'],
        ['(1 + 2 * c - 2 * c**2) * (2 * c**2 + 2 * c - 1) / (4 * c**2 * (2 * c**2 - 1)**2)', 'algebra'],
      ],
    ],
    crossing: [
      'z^{*}',
      [
        ['2 * log((1 + sqrt(3)) / 2 + sqrt(((1 + sqrt(3)) / 2)**2 - 1))', 'definition'],
        ['2 * log((1 + sqrt(3) + sqrt(2 * sqrt(3))) / 2)', 'algebra'],
      ],
    ],
    at_crossing: [
      "\\tanh'(z^{*})",
      [
        ['1 - tanh(crossing)**2', 'tanh-slope'],
        ['sigmoid(crossing) * (1 - sigmoid(crossing))', 'substitution'],
        ['1 - sqrt(3) / 2', 'algebra'],
      ],
    ],
    // whatever z is, z* tanh(z) is inside and z* + |z| is outside
    inside: [
      "\\sigma'(z^{*} \\tanh z)",
      [
        ['sigmoid(crossing * tanh(z)) * (1 - sigmoid(crossing * tanh(z)))', 'sigmoid-slope'],
        ['1 - tanh(crossing * tanh(z))**2', 'bound', '<='],
      ],
    ],
    outside: [
      "\\tanh'(z^{*} + |z|)",
      [
        ['1 - tanh(crossing + abs(z))**2', 'tanh-slope'],
        ['sigmoid(crossing + abs(z)) * (1 - sigmoid(crossing + abs(z)))', 'bound', '<='],
      ],
    ],
    relu_by_slope: [
      '\\max(z, 0)',
      [
        ['max(z, 0)', 'definition'],
        ['z * (z > 0)', 'substitution'],
        ['(z + abs(z)) / 2', 'algebra'],
      ],
    ],
    leaky_by_relu: [
      '\\varphi_a(z)',
      [
        ['z * (z > 0) + a * z * (z < 0)', 'definition'],
        ['a * z + (1 - a) * max(z, 0)', 'algebra'],
      ],
    ],
    // the gradient of a PReLU, whatever function the reader has chosen
    prelu_loss: [
      'L',
      [
        [
          'sum(g[k, 0] * (z[k, 0] * (z[k, 0] > 0) + a * z[k, 0] * (z[k, 0] < 0)) for k in range(H))',
          'definition',
        ],
        ['sum(g[k, 0] * (a * z[k, 0] + (1 - a) * max(z[k, 0], 0)) for k in range(H))', 'algebra'],
      ],
    ],
    prelu_slope: [
      '\\frac{\\partial L}{\\partial a}',
      [
        ['sum(g[k, 0] * z[k, 0] * (z[k, 0] < 0) for k in range(H))', 'sum-over-paths'],
        ['sum(g[k, 0] * (z[k, 0] - max(z[k, 0], 0)) for k in range(H))', 'algebra'],
      ],
      'a',
      'prelu_loss',
    ],
  },
  jacobians: {
    J: {
      tanh: ['\\frac{\\partial h}{\\partial z^{\\top}}', [['diag(1 - h**2)', 'tanh-slope']], 'h', 'z'],
      sigmoid: [
        '\\frac{\\partial h}{\\partial z^{\\top}}',
        [['diag(h * (1 - h))', 'sigmoid-slope']],
        'h',
        'z',
      ],
      relu: ['\\frac{\\partial h}{\\partial z^{\\top}}', [['diag(z > 0)', 'relu-slope']], 'h', 'z'],
      leaky: [
        '\\frac{\\partial h}{\\partial z^{\\top}}',
        [['diag((z > 0) + a * (z < 0))', 'relu-slope']],
        'h',
        'z',
      ],
      prelu: [
        '\\frac{\\partial h}{\\partial z^{\\top}}',
        [['diag((z > 0) + a * (z < 0))', 'relu-slope']],
        'h',
        'z',
      ],
    },
  },
  kinks: { tanh: [], sigmoid: [], relu: [], leaky: [], prelu: [] },
  presets: {
    slopes: { sizes: { H: 5 }, given: { z: [-3, -1, -0.5, 0.5, 2], a: 0.25, g: [1, 1, 1, 1, 1] } },
    crossing: {
      sizes: { H: 5 },
      given: { z: [-3, -1.662886, 0.5, 1.662886, 3], a: 0.25, g: [1, 1, 1, 1, 1] },
    },
    'one-of-five': {
      sizes: { H: 5 },
      given: { z: [-2, -1.2, -0.7, -0.4, 0.3], a: 0.01, g: [0.2, -0.2, 0.4, -0.4, 0.5] },
    },
    'dead-unit': {
      sizes: { H: 5 },
      given: { z: [-2, -1.2, -0.7, -0.4, -0.1], a: 0.01, g: [0.2, -0.2, 0.4, -0.4, 0.5] },
    },
  },
});
