/** @file The lesson `seq2seq-attention`: what the machine reads of it besides its prose. */
import { lesson } from '#words/lesson.ts';
import { seq2seqAttention as definition } from './derivation.ts';
import { errata } from './errata.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { supposed } from './supposed.ts';
import { unbound } from './unbound.ts';

export const seq2seqAttention = lesson({
  definition,
  unbound,
  supposed,
  letters,
  names,
  errata,
  card: {
    short: ['alpha', 'c', 'z', 'de', 'dG'],
    claims: ['none', 'inside', 'values', 'keys', 'J_q'],
  },
});
