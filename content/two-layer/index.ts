/** @file The lesson `two-layer`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { twoLayer as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const twoLayer = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: { short: ['loss', 'dz_2', 'dW_2', 'dz_1', 'dW_1'], claims: ['J', 'paired', 'balance', 'promised'] },
  errata,
});
