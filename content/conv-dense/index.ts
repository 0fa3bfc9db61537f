/** @file The lesson `conv-dense`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { convDense as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const convDense = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['z', 'dz', 'dw', 'db', 'dx'],
    // as books have them: over the places of the map, and over the kernel
    form: { dw: 1, dx: 2 },
    claims: ['J_s', 'J_o', 'paired'],
  },
  errata,
});
