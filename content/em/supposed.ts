/** @file What passages of the lesson `em` suppose besides: one row with its joint probabilities. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('em', {
  row: {
    sizes: { K: 3 },
    given: { p: ['p', 'K 1', 'share'], q: ['q', 'K 1', 'share'] },
    forward: { P: ['P', 'sum(p[k, 0] for k in range(K))'] },
  },
});
