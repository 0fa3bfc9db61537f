/** @file What passages of the lesson `gnn` suppose besides: a permutation, and the path of three nodes. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('gnn', {
  permuted: {
    sizes: { N: 3 },
    given: { S: ['S', 'N N'] },
    numbers: {
      S: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
    },
  },
  /** The mean over each node and its neighbours. */
  path: {
    sizes: { N: 3 },
    given: { Ahat: ['\\hat{A}', 'N N'] },
    numbers: {
      Ahat: [
        [1 / 2, 1 / 2, 0],
        [1 / 3, 1 / 3, 1 / 3],
        [0, 1 / 2, 1 / 2],
      ],
    },
  },
});
