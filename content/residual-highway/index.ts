/** @file The lesson `residual-highway`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { residualHighway as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const residualHighway = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  card: {
    short: ['h', 'dh', 'q', 'dq', 'J_T', 'growth'],
    claims: ['layer', 'J_T', 'growth', 'between', 'layer_q', 'carry', 'growth_q', 'growth_p', 'paths'],
  },
  errata,
});
