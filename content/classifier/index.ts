/** @file The lesson `classifier`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { classifier as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { unbound } from './unbound.ts';

export const classifier = lesson({
  definition,
  unbound,
  letters,
  names,
  card: { short: ['h', 'f', 'ds', 'dh', 'dz', 'dx'], claims: ['stable', 'push', 'saliency', 'J_x', 'J_h'] },
  errata,
  asks: 'https://raw.githubusercontent.com',
});
