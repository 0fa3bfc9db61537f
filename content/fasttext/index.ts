/** @file The lesson `fasttext`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { fasttext as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { unbound } from './unbound.ts';

export const fasttext = lesson({
  definition,
  unbound,
  letters,
  names,
  errata,
  card: { short: ['k', 'x', 'do', 'dx', 'dZ'], claims: ['mean', 'votes'] },
});
