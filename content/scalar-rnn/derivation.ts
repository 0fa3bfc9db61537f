/** @file The scalar ReLU network of note 000: every quantity is one number, so every indicator shows. */
import { define } from '#derive/derivation.ts';

/** Round numbers a reader can follow by hand; step t is active when z[t] > 0. */
const ROUND = { w: 0.5, u: 1, b: 0.2, v: 2, d: -1, y: 1, h0: 0.4 } as const;

export const scalarRnn = define('scalar-rnn', {
  sizes: { T: 3 },
  largest: { T: 24 },
  parameters: { w: ['w', ''], u: ['u', ''], b: ['b', ''], v: ['v', ''], d: ['d', ''] },
  given: { y: ['y', '', 'binary'], h0: ['h_0', ''] },
  cell: {
    given: { x: ['x_{#}', ''] },
    states: { h_prev: 'h' },
    forward: { z: ['z_{#}', 'b + w * h_prev + u * x'], h: ['h_{#}', 'max(z, 0)'] },
    backward: {
      h: [['dh_next', 'chain-rule']],
      z: [['dh * (z > 0)', 'relu-slope']],
      x: [['dz * u', 'linear-map']],
      w: [['dz * h_prev', 'linear-map']],
      u: [['dz * x', 'linear-map']],
      b: [['dz', 'linear-map']],
      h_prev: [['w * dz', 'linear-map']],
    },
  },
  forward: {
    o: ['o', 'v * h[T] + d'],
    yhat: ['\\hat{y}', 'sigmoid(o)'],
    loss: ['L', '-y * log(yhat) - (1 - y) * log(1 - yhat)'],
  },
  loss: 'loss',
  backward: {
    yhat: [['-(y / yhat - (1 - y) / (1 - yhat))', 'chain-rule']],
    o: [
      ['dyhat * yhat * (1 - yhat)', 'sigmoid-slope'],
      ['yhat - y', 'substitution'],
    ],
    d: [['do', 'linear-map']],
    v: [['do * h[T]', 'linear-map']],
    h: [['do * v', 'linear-map']],
  },
  overTime: {
    h: [['(yhat - y) * v * prod(w * (z[j] > 0) for j in range(t + 1, T + 1))', 'path-products']],
    w: [
      [
        '(yhat - y) * v * sum(prod(w * (z[j] > 0) for j in range(k + 1, T + 1)) * (z[k] > 0) * h[k - 1] for k in range(1, T + 1))',
        'path-products',
      ],
    ],
    u: [
      [
        '(yhat - y) * v * sum(prod(w * (z[j] > 0) for j in range(k + 1, T + 1)) * (z[k] > 0) * x[k] for k in range(1, T + 1))',
        'path-products',
      ],
    ],
    b: [
      [
        '(yhat - y) * v * sum(prod(w * (z[j] > 0) for j in range(k + 1, T + 1)) * (z[k] > 0) for k in range(1, T + 1))',
        'path-products',
      ],
    ],
  },
  kinks: ['z'],
  presets: {
    'all-active': { sizes: { T: 3 }, given: { ...ROUND, x: [0.6, 0.3, 0.8] } },
    'one-dead': { sizes: { T: 3 }, given: { ...ROUND, x: [0.6, -1.5, 0.8] } },
    'last-dead': { sizes: { T: 3 }, given: { ...ROUND, x: [0.6, 0.3, -1.5] } },
  },
});
