/** @file What passages of the lesson `text-preprocessing` suppose besides: pairs of words, seen and drawn by chance. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('text-preprocessing', {
  pairs: {
    given: {
      ...{ seen: ['P(w, c) @ ', '', 'positive'], word: ['P(w) @ ', '', 'positive'] },
      ...{ drawn: ['Q(c) @ ', '', 'positive'], K: ['K', '', 'positive'] },
    },
    forward: { x: ['x', 'log(seen) - log(K) - log(word) - log(drawn)'] },
  },
  /** Chance words are drawn as they occur. */
  occurring: {
    given: {
      ...{ seen: ['P(w, c) @ ', '', 'positive'], word: ['P(w) @ ', '', 'positive'] },
      ...{ context: ['P(c) @ ', '', 'positive'], K: ['K', '', 'positive'] },
    },
    forward: {
      drawn: ['Q(c) @ ', 'context'],
      x: ['x', 'log(seen) - log(K) - log(word) - log(drawn)'],
    },
  },
});
