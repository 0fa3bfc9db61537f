/** @file The lesson `regularization`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { regularization as definition } from './derivation.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const regularization = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['loss', 'dw', 'step', 'ridge', 'lasso'],
    claims: [
      'step',
      'decayed',
      'adam',
      'adamw',
      'ridge',
      'lasso',
      'early',
      'freedom',
      'noisy',
      'ambiguity',
      'variance',
    ],
  },
});
