/** @file The lesson `pooling`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { pooling as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const pooling = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: { short: ['y', 'dx', 'handed'], claims: ['handed', 'paired', 'product', 'spread'] },
  errata,
});
