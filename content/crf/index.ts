/** @file The lesson `crf`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { crf as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { unbound } from './unbound.ts';

export const crf = lesson({
  definition,
  unbound,
  letters,
  names,
  errata,
  card: { short: ['a', 'da_last', 'da', 'de', 'dA'], claims: ['whole', 'pairs', 'local'], by: 'paths' },
});
