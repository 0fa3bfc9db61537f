/** @file What passages of the lesson `conv-1x1` suppose besides: a convolution with a window, and a dense layer beside it. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('conv-1x1', {
  window: {
    sizes: { F: 2, C: 3, K: 2, Q: 2 },
    given: { w: ['w', 'F C K K'], x: ['x', 'C Q+K-1 Q+K-1'], b: ['b', 'F 1'] },
    forward: {
      z: [
        'z',
        'b[f, 0] + sum(w[f, c, u, v] * x[c, i + u, j + v] for c in range(C) for u in range(K) for v in range(K))',
        'f:F i:Q j:Q',
      ],
    },
  },
  /** The dense matrix that does the same: one place after the other. */
  dense: {
    sizes: { F: 2, C: 3, N: 4 },
    given: { W_1: ['W_1', 'F C'] },
    forward: {
      D: [
        'D',
        'sum((r == f * N + k) * (s == c * N + k) * W_1[f, c] for f in range(F) for c in range(C) for k in range(N))',
        'r:F*N s:C*N',
      ],
      unit: ['(I_N) @ ', 'eye(N)'],
    },
  },
  /** One weight and a dense matrix at two places, after the same example. */
  places: {
    sizes: { B: 2 },
    given: { w: ['w', ''], D: ['D', 'B B'], x: ['x', 'B 1'], delta: ['\\delta', 'B 1'] },
    forward: {
      Dnew: ["D'", 'D - 0.1 * delta @ x.T'],
      L: [
        'L',
        'sum(delta[i, 0] * (w * x[i, 0] + sum(D[i, j] * x[j, 0] for j in range(B))) for i in range(B))',
      ],
    },
    numbers: {
      w: 2,
      D: [
        [2, 0],
        [0, 2],
      ],
      x: [1, 3],
      delta: [1, -1],
    },
  },
  /** The exercise by hand: three places. */
  hand: {
    sizes: { F: 2, N: 3 },
    given: { x: ['x', 'F N'], W: ['W', 'F F'], b: ['b', 'F 1'], g: ['\\delta', 'F N'] },
    forward: {
      z: ['z', 'W @ x + b @ ones(N).T'],
      away: ['z - b @ ', 'W @ x'],
      L: ['L', 'sum(g[f, n] * z[f, n] for f in range(F) for n in range(N))'],
    },
    numbers: {
      x: [
        [1, 0, 2],
        [-1, 3, 1],
      ],
      W: [
        [2, 1],
        [0, -1],
      ],
      b: [1, 0],
      g: [
        [1, -1, 2],
        [0, 2, 1],
      ],
    },
  },
});
