/** @file The lesson `batch-norm`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { batchNorm as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const batchNorm = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['xhat', 'y', 'projected', 'dgamma', 'dbeta'],
    claims: [
      'J',
      'projected',
      'balance',
      'along',
      'centred',
      'spread',
      'upright',
      'mu_new',
      'v_new',
      'w_f',
      'b_f',
      'folded',
    ],
  },
  errata,
});
