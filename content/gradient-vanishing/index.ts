/** @file The lesson `gradient-vanishing`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { gradientVanishing as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const gradientVanishing = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['J_T', 'growth', 'reach', 'radius', 'clipped'],
    across: 'phi',
    claims: ['J_T', 'growth', 'slope', 'reach', 'radius', 'S_norm', 'power', 'clipped', 'g', 's'],
  },
  errata,
});
