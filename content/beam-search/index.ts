/** @file The lesson `beam-search`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { beamSearch as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const beamSearch = lesson({
  definition,
  letters,
  names,
  errata,
  unbound,
  supposed,
  card: {
    short: ['a', 'b', 'c', 'y', 'dO'],
    claims: ['found'],
  },
});
