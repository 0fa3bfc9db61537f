// The note on high frequencies (003-61b): with stride 1 a maximum is flat on the fastest pattern; with stride 2 anything is.
import { expect, test } from 'vitest';
import { pool } from '../../../content/pooling/layer.ts';

const SIDE = 6;
const chessboard = Array.from({ length: SIDE * SIDE }, (_, k) => (-1) ** (Math.floor(k / SIDE) + (k % SIDE)));
const windows = (K: number, stride: number) => ({
  rows: SIDE,
  columns: SIDE,
  K: [K, K] as [number, number],
  stride,
});

test('with windows of 2 × 2 and stride 1 the maximum of a chessboard is flat, its mean 0', () => {
  expect(new Set(pool('max', windows(2, 1), chessboard))).toEqual(new Set([1]));
  for (const y of pool('average', windows(2, 1), chessboard)) expect(y).toBeCloseTo(0, 15);
});

test('with stride 2 even a window of one cell is flat, so flatness shows nothing there', () => {
  expect(new Set(pool('max', windows(1, 2), chessboard)).size).toBe(1);
  expect(new Set(pool('max', windows(1, 1), chessboard)).size).toBe(2);
});
