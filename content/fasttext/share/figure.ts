/** @file What the figure “who shares a bucket” may be set to: the length of n-grams, the buckets, and the words. */
import { figure } from '#figure/figure.ts';
import { among, text } from '#figure/kinds.ts';

export const share = figure(
  'share',
  {
    buckets: among([16, 100, 1000, 10_000, 100_000, 2_000_000], 100, 'slider'),
    from: among([1, 2, 3], 2),
    to: among([2, 3, 4, 5, 6], 3),
    said: text('好吃 好吃极了 太难吃了 送餐快', { rows: 2, longest: 120 }),
  },
  // none is shorter than the shortest
  { agree: (s) => (s.from === 3 && s.to === 2 ? { ...s, to: 3 } : s) },
);
