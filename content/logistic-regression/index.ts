/** @file The lesson `logistic-regression`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { logisticRegression as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const logisticRegression = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['f', 'loss', 'dz', 'dtheta', 'hessian'],
    claims: [
      'odds',
      'likelihood',
      'ascent',
      'mean',
      'dmean',
      'plus',
      'hessian',
      'convex',
      'ridge',
      'dridge',
      'J_f',
    ],
  },
  errata,
});
