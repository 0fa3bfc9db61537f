/** @file The lesson `optimizers`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { optimizers as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const optimizers = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['m', 's', 'mhat', 'shat', 'theta'],
    by: 'rule',
    claims: ['average', 'squares', 'weights', 'constant'],
  },
  errata,
});
