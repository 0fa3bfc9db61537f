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
});
