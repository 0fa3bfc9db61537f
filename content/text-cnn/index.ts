/** @file The lesson `text-cnn`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { textCnn as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const textCnn = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: { short: ['h', 'da', 'dz', 'dW', 'dE'], claims: ['same', 'exchanged', 'handed', 'row', 'paired'] },
  errata,
});
