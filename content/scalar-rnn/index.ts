/** @file The lesson `scalar-rnn`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { scalarRnn as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const scalarRnn = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: { short: ['h', 'do', 'dh', 'dz', 'dw'], forms: { dh: 'path-products', dw: 'path-products' } },
  errata,
});
