/** @file The lesson `word2vec`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { word2vec as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { unbound } from './unbound.ts';

export const word2vec = lesson({
  definition,
  letters,
  names,
  errata,
  unbound,
  card: { short: ['v', 'do', 'dU', 'dv', 'dE'], claims: ['shared'] },
});
