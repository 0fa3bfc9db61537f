// Exercise 1: the numbers of its solution, by the general convolution with a kernel of one cell.
import { expect, test } from 'vitest';
import { type Shape, backward, forward } from '#math/convolution.ts';

const shape: Shape = { N: 1, C: 2, rows: 1, columns: 3, F: 2, K: 1, stride: 1, padding: 0, dilation: 1 };
const x = Float64Array.of(1, 0, 2, -1, 3, 1);
const W = Float64Array.of(2, 1, 0, -1);
const delta = Float64Array.of(1, -1, 2, 0, 2, 1);
const b = Float64Array.of(1, 0);
const plain = (a: Iterable<number>): number[] => [...a].map((v) => v + 0);

test('forward, the three gradients, and the three sums that agree', () => {
  const z = forward(shape, x, W, b);
  const { dw, db, dx } = backward(shape, x, W, delta);
  expect(plain(z)).toEqual([2, 4, 6, 1, -3, -1]);
  expect(plain(dw)).toEqual([5, -2, 2, 7]);
  expect(plain(db)).toEqual([2, 3]);
  expect(plain(dx)).toEqual([2, -2, 4, 1, -3, 1]);
  const inner = (a: Float64Array, c: Float64Array): number => a.reduce((sum, v, k) => sum + v * c[k]!, 0);
  const withoutBias = z.map((v, k) => v - b[Math.floor(k / 3)]!);
  expect([inner(delta, withoutBias), inner(W, dw), inner(x, dx)]).toEqual([1, 1, 1]);
});
