/** @file The tables a new lesson begins with: a linear layer and half its squared error, small and complete. */
import { nameOf } from './request.ts';

export const starter = (id: string): string => `/** @file ${id}: what is derived here, in a sentence. */
import { define } from '#derive/derivation.ts';

export const ${nameOf(id)} = define('${id}', {
  sizes: { D: 2, K: 3 },
  largest: { D: 16, K: 16 },
  parameters: { W: ['W', 'K D'], b: ['b', 'K 1'] },
  given: { x: ['x', 'D 1'], y: ['y', 'K 1'] },
  forward: {
    z: ['z', 'W @ x + b'],
    loss: ['L', 'sum((z[k, 0] - y[k, 0])**2 for k in range(K)) / 2'],
  },
  loss: 'loss',
  opening: 'dW',
  backward: {
    z: [['z - y', 'chain-rule']],
    W: [
      ['dz @ x.T', 'linear-map'],
      ['(z - y) @ x.T', 'substitution'],
    ],
    b: [['dz', 'linear-map']],
    x: [['W.T @ dz', 'linear-map']],
  },
  presets: {
    'by-hand': {
      sizes: { D: 2, K: 3 },
      given: { x: [1, 2], y: [0, 1, 0], W: [[1, 0], [0, 1], [1, 1]], b: [0, 0, -1] },
    },
  },
});
`;
