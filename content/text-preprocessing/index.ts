/** @file The lesson `text-preprocessing`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { textPreprocessing as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const textPreprocessing = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: { short: ['v', 'dv', 'dW', 'du'], claims: ['plus', 'count', 'dcount', 'dgood', 'diluted'] },
  errata,
});
