/** @file The lesson `softmax-cross-entropy`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { softmaxCrossEntropy as definition } from './derivation.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const softmaxCrossEntropy = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['p', 'loss', 'J', 'dz', 'dW'],
    claims: ['J', 'lse', 'stable', 'shift', 'balance', 'curved', 'dsoft', 'dheavy', 'dwarm', 'dsquare'],
  },
});
