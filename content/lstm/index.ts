/** @file The lesson `lstm`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { lstm as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const lstm = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['C', 'dh', 'dC', 'dz_f', 'dW_f'],
    gates: ['f', 'i', 'o', 'a'],
    forms: { dC: 'path-products' },
    claims: ['J_C'],
  },
  errata,
});
