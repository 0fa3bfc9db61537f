/** @file The lesson `bidirectional-stacked`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { bidirectionalStacked as definition } from './derivation.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const bidirectionalStacked = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['h', 'dh', 'dn_h', 'dz_h', 'dW_h'],
    claims: ['last_true', 'first_true', 'arrived', 'J_future'],
  },
});
