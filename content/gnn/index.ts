/** @file The lesson `gnn`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { gnn as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const gnn = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  errata,
  card: {
    short: ['A_hat', 'H_1', 's', 'ds', 'dW_1', 'dX'],
    claims: ['message', 'order', 'still'],
  },
});
