/** @file The lesson `activations`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { activations as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const activations = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['h', 'dz', 'sigmoid_slope', 'tanh_slope', 'relu_by_slope'],
    claims: [
      'sigmoid_slope',
      'tanh_slope',
      'tanh_twice',
      'relu_by_slope',
      'leaky_by_relu',
      'prelu_slope',
      'sigmoid_tail',
      'tanh_tail',
      'crossing',
      'J',
    ],
    still: true,
  },
  errata,
});
