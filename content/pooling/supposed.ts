/** @file What passages of the lesson `pooling` suppose besides: the map of the first exercise, pooled in both ways. */
import { suppose } from '#prose/supposed.ts';

const CELLS = 'for u in range(2) for v in range(2)';
/** A 4 × 4 map in windows of 2 × 2, side by side; the loss is linear in the outputs. */
const map = {
  sizes: { Q: 2, M: 4 },
  given: { x: ['x', 'M M'], delta: ['\\delta', 'Q Q'] },
  numbers: {
    x: [
      [1, 3, 2, 0],
      [5, 2, 1, 4],
      [0, 2, 6, 3],
      [1, 7, 4, 5],
    ],
    delta: [
      [4, -8],
      [12, 16],
    ],
  },
} as const;
const LINEAR = 'sum(y[i, j] * delta[i, j] for i in range(Q) for j in range(Q))';
const paired = { paired: ['\\sum y\\delta @ ', LINEAR], L: ['L', LINEAR] } as const;
/** The map paired with its gradient, which is put together cell by cell. */
const back = (share: string) =>
  [
    '\\sum x\\,\\partial L/\\partial x @ ',
    `sum(x[2 * i + u, 2 * j + v] * ${share} * delta[i, j] for i in range(Q) for j in range(Q) ${CELLS})`,
  ] as const;

export const supposed = suppose('pooling', {
  largest: {
    ...map,
    forward: {
      y: ['y', `max(x[2 * i + u, 2 * j + v] ${CELLS})`, 'i:Q j:Q'],
      ...paired,
      back: back('(x[2 * i + u, 2 * j + v] == y[i, j])'),
    },
  },
  average: {
    ...map,
    forward: {
      y: ['y', `sum(x[2 * i + u, 2 * j + v] ${CELLS}) / 4`, 'i:Q j:Q'],
      ...paired,
      back: back('1 / 4'),
    },
  },
  /** A window with two largest numbers, which share one at any ratio. */
  tie: {
    sizes: { K: 3 },
    given: { x: ['x', 'K 1'], weight: ['w', 'K 1', 'positive'] },
    forward: {
      y: ['y', 'max(x[k, 0] for k in range(K))'],
      winner: ['v', 'weight[k, 0] * (x[k, 0] == y)', 'k:K o:1'],
      lambda: ['\\lambda', 'winner / sum(winner[k, 0] for k in range(K))'],
    },
    numbers: { x: [3, 3, 1] },
  },
});
