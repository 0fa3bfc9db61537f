/** @file The lesson `hmm-viterbi`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { hmmViterbi as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const hmmViterbi = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  errata,
  card: {
    short: ['w', 'p', 'dw', 'posterior', 'dA'],
    claims: ['posterior', 'moves', 'B_new', 'pi_new', 'scaled'],
    forms: { dw: 'path-products' },
    by: 'paths',
  },
});
