/** @file The activation functions of the course, one at a time: value and slope of a column. */
import { define } from '../derive/derivation.ts';

export const activations = define('activations', {
  sizes: { H: 5 },
  largest: { H: 32 },
  choices: { phi: ['tanh', 'sigmoid', 'relu', 'leaky'] },
  parameters: {},
  given: { z: ['z', 'H 1'], a: ['a', '', 'positive'], g: ['g', 'H 1'] },
  forward: {
    h: {
      tanh: ['h', 'tanh(z)'],
      sigmoid: ['h', 'sigmoid(z)'],
      relu: ['h', 'max(z, 0)'],
      leaky: ['h', 'z * (z > 0) + a * z * (z < 0)'],
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
        ['4 * dh * sigmoid(2 * z) * (1 - sigmoid(2 * z))', 'substitution'],
      ],
      sigmoid: [
        ['dh * sigmoid(z) * (1 - sigmoid(z))', 'sigmoid-slope'],
        ['dh * h * (1 - h)', 'substitution'],
      ],
      relu: [['dh * (z > 0)', 'relu-slope']],
      leaky: [['dh * ((z > 0) + a * (z < 0))', 'relu-slope']],
    },
  },
  kinks: { tanh: [], sigmoid: [], relu: [], leaky: [] },
});
