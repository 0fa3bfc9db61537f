/** @file What passages of the lesson `conv-dense` suppose besides: channels, strides and dilations, receptive fields, rows. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('conv-dense', {
  /** A batch with channels, stride and dilation; delta is what arrives at the map. */
  layer: {
    sizes: { N: 1, F: 2, C: 1, K: 2, Q: 2, P: 5, s: 2, d: 2, p: 0 },
    given: {
      w: ['w', 'F C K K'],
      x: ['x', 'N C P P'],
      b: ['b', 'F 1'],
      delta: ['\\delta', 'N F Q Q'],
    },
    forward: {
      z: [
        'z',
        'b[f, 0] + sum(w[f, c, u, v] * x[n, c, i * s + u * d - p, j * s + v * d - p] for c in range(C) for u in range(K) for v in range(K))',
        'n:N f:F i:Q j:Q',
      ],
      L: [
        'L',
        'sum(delta[n, f, i, j] * z[n, f, i, j] for n in range(N) for f in range(F) for i in range(Q) for j in range(Q))',
      ],
    },
  },
  /** Three layers, from the last back to the input. */
  field: {
    sizes: { R: 3 },
    given: { d: ['d', 'R 1'], K: ['K', 'R 1'], s: ['s', 'R 1'] },
    forward: {
      r: [
        'r',
        '1 + d[0, 0] * (K[0, 0] - 1) + s[0, 0] * (d[1, 0] * (K[1, 0] - 1) + s[1, 0] * (d[2, 0] * (K[2, 0] - 1)))',
      ],
    },
  },
  stride: {
    sizes: { Q: 2, K: 3, P: 5 },
    given: { x: ['x', 'P 1'], w: ['w', 'K 1'], delta: ['\\delta', 'Q 1'] },
    forward: {
      z: ['z', 'sum(w[u, 0] * x[2 * i + u, 0] for u in range(K))', 'i:Q o:1'],
      L: ['L', 'sum(delta[i, 0] * z[i, 0] for i in range(Q))'],
    },
  },
  matrix: {
    sizes: { Q: 2, K: 3, P: 4 },
    given: { x: ['x', 'P 1'], w: ['w', 'K 1'], delta: ['\\delta', 'Q 1'] },
    forward: {
      A: ['A', 'sum((m == i + u) * w[u, 0] for u in range(K))', 'i:Q m:P'],
      z: ['z', 'A @ x'],
      L: ['L', 'sum(delta[i, 0] * z[i, 0] for i in range(Q))'],
    },
  },
  /** Two channels and two filters over a row of three cells. */
  channels: {
    sizes: { C: 2, F: 2, K: 2, Q: 2, P: 3 },
    given: { x: ['x', 'C P'], w_0: ['w_0', 'C K'], w_1: ['w_1', 'C K'], delta: ['\\delta', 'F Q'] },
    forward: {
      z: [
        'z',
        'sum(((f == 0) * w_0[c, u] + (f == 1) * w_1[c, u]) * x[c, i + u] for c in range(C) for u in range(K))',
        'f:F i:Q',
      ],
      L: ['L', 'sum(delta[f, i] * z[f, i] for f in range(F) for i in range(Q))'],
    },
    numbers: {
      x: [
        [1, 2, 0],
        [3, 1, -1],
      ],
      w_0: [
        [1, -1],
        [2, 1],
      ],
      w_1: [
        [0, 1],
        [1, 0],
      ],
      delta: [
        [1, 2],
        [-1, 1],
      ],
    },
  },
});
