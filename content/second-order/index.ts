/** @file The lesson `second-order`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { secondOrder as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const secondOrder = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['gradient', 'H', 'product', 'G', 'R'],
    claims: [
      'gradient',
      'H',
      'curvature',
      'stride',
      'J_f',
      'g_2',
      'G',
      'R',
      'bend',
      'flat',
      'newton',
      'damped',
      'away',
      'descent',
    ],
  },
  errata,
});
