/** @file The lesson `em`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { em as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const em = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  errata,
  card: {
    short: ['dJ', 'dw', 'dmu', 'dtheta', 'dv'],
    claims: ['gap', 'fisher', 'step', 'shares', 'descends'],
    by: 'source',
  },
});
