/** @file The lesson `gru`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { gru as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';
import { conventionWords } from './words.ts';

export const gru = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['h', 'dh', 'dn', 'du', 'dr', 'dW_n'],
    gates: ['u', 'r', 'n'],
    claims: ['J_h', 'kept', 'carousel', 'errors', 'messages'],
  },
  errata,
  conventionWords,
});
