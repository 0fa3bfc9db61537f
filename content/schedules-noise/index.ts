/** @file The lesson `schedules-noise`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { schedulesNoise as definition } from './derivation.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const schedulesNoise = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['eta', 'mean', 'spread', 'floor', 'best'],
    claims: [
      'kept',
      'mean',
      'gathered',
      'spread',
      'floor',
      'height',
      'pairs',
      'apart',
      'forgets',
      'settles',
      'best',
      'least',
      'chosen',
      'doubled',
      'stride',
    ],
    still: true,
  },
});
