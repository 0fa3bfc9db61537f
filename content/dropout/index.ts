/** @file The lesson `dropout`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { dropout as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const dropout = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['q', 'dh', 'mean', 'var', 'penalty'],
    claims: ['J', 'mean', 'var', 'mean_o', 'var_o', 'penalty'],
  },
  errata,
});
