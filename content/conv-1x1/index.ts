/** @file The lesson `conv-1x1`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { conv1x1 as definition } from './derivation.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const conv1x1 = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['z', 'dz', 'dW_1', 'db_1', 'dx'],
    claims: ['product', 'product_W', 'product_b', 'product_x', 'moved', 'collapse', 'dense'],
  },
});
