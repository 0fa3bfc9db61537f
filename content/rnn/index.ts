/** @file The lesson `rnn`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { rnn as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const rnn = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['h', 'do', 'dh', 'dz', 'dW'],
    forms: { dh: 'path-products', dW: 'path-products' },
    claims: ['J_h', 'P', 'P_V', 'P_W'],
  },
  errata,
});
