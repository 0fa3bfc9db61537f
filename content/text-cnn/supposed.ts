/** @file What passages of the lesson `text-cnn` suppose besides: one kernel by hand, and a bag of words. */
import { suppose } from '#prose/supposed.ts';

/** Word vectors of one number, a kernel of two words. */
const kernel = {
  sizes: { P: 5, K: 2, Q: 4 },
  given: { x: ['x', 'P 1'], w: ['w', 'K 1'], b: ['b', ''] },
  forward: {
    z: ['z', 'sum(w[u, 0] * x[i + u, 0] for u in range(K)) + b', 'i:Q o:1'],
    a: ['a', 'max(z, 0)'],
  },
  numbers: { x: [2, -1, 0, 2, 1], w: [1, -1], b: 0 },
} as const;

/** What kernel f says of window j. */
const windowOf = (word: string): string =>
  `(sum(W[f, D * r + c] * ${word} for r in range(K) for c in range(D)) + b[f, 0])`;

export const supposed = suppose('text-cnn', {
  best: { ...kernel, forward: { ...kernel.forward, L: ['L', 'max(a[i, 0] for i in range(Q))'] } },
  two: { ...kernel, forward: { ...kernel.forward, L: ['L', 'a[0, 0] + 0.5 * a[3, 0]'] } },
  average: { ...kernel, forward: { ...kernel.forward, L: ['L', 'sum(a[i, 0] for i in range(Q)) / Q'] } },
  bag: {
    sizes: { J: 4, C: 3, F: 2 },
    given: { x: ['x', 'J C'], W: ['W', 'F C'], b: ['b', 'F 1'] },
    forward: {
      ell: ['\\ell', 'J'],
      xbar: ['\\bar{x}', 'sum(x[j, c] for j in range(J)) / J', 'c:C o:1'],
      h: ['h', 'sum(sum(W[f, c] * x[j, c] for c in range(C)) + b[f, 0] for j in range(J)) / J', 'f:F o:1'],
    },
  },
  /** A text of ell words and its pads: h is the average of the text alone, a the map of all of it. */
  masked: {
    sizes: { M: 7, K: 2, D: 3, Q: 6, F: 3, ell: 5, P_ell: 4 },
    given: { x: ['x', 'M D'], W: ['W', 'F K*D'], b: ['b', 'F 1'] },
    forward: {
      a: ['a', `max(${windowOf('x[j + r, c] * (j + r < ell)')}, 0)`, 'j:Q f:F'],
      h: [
        'h',
        `sum(max(${windowOf('x[j + r, c]')}, 0) for j in range(ell - K + 1)) / (ell - K + 1)`,
        'f:F l:1',
      ],
    },
  },
});
