/** @file What passages of the lesson `beam-search` suppose besides: the exponent at which two texts are equally good. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('beam-search', {
  equal: { given: { alpha: ['\\alpha', ''] }, numbers: { alpha: Math.log(1.5) / Math.log(2.5) } },
});
