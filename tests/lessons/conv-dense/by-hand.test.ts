// Exercise 1: the numbers of its solution, by the engine.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { only, tensor } from '#math/tensor.ts';
import { convDense } from '../../../content/conv-dense/derivation.ts';

const d = build(convDense, { sizes: { Q: 2, K: 2, H: 1, C: 1 }, options: { f: 'relu', loss: 'squares' } });
const GIVEN = {
  x: [
    [1, 0, 2],
    [-1, 1, 0],
    [2, 1, -1],
  ],
  w: [
    [1, 2],
    [-1, 1],
  ],
  b: -1,
  W_1: [[2, -1, 1, 1]],
  b_1: [1],
  W_2: [[2]],
  b_2: [0],
};
/** The target is no one-hot column, so it is put in place of the drawn one. */
const ran = (given: typeof GIVEN) => run(d, { ...withSupplied(d, draw(d, 1), given), y: tensor([1, 1], 5) });
const after = (eta: number) => {
  const w = values['w']!.data.map((x, k) => x - eta * values['dw']!.data[k]!);
  return ran({
    ...GIVEN,
    w: [
      [w[0]!, w[1]!],
      [w[2]!, w[3]!],
    ],
  });
};
const values = ran(GIVEN);
const numbers = (id: string): number[] => [...values[id]!.data];

test('forward, backward, and the three sums that agree', () => {
  expect(numbers('z')).toEqual([2, 2, -1, -2]);
  expect(['s', 'h', 'o', 'yhat', 'loss'].map((id) => numbers(id)[0])).toEqual([3, 3, 6, 6, 1]);
  expect(numbers('dW_2')).toEqual([6]);
  expect(numbers('dW_1')).toEqual([8, 8, 0, 0]);
  expect(numbers('da')).toEqual([8, -4, 4, 4]);
  expect(numbers('dz').map((x) => x + 0)).toEqual([8, -4, 0, 0]);
  expect(numbers('dw')).toEqual([8, -8, -12, 8]);
  expect(numbers('db')).toEqual([4]);
  expect(numbers('dx').map((x) => x + 0)).toEqual([8, 12, -8, -8, 12, -4, 0, 0, 0]);
});

test('a short step nearly keeps the promise, a long one kills the network', () => {
  const near = after(0.001);
  expect(only(near['loss']!)).toBeCloseTo(0.6922, 4);
  expect(only(near['s']!)).toBeCloseTo(2.916, 10);
  const far = after(0.1);
  expect([...far['z']!.data].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([-0.8, 4.8, 2.2, -0.8]);
  expect(only(far['s']!)).toBeCloseTo(-1.6, 10);
  expect(only(far['loss']!)).toBe(25);
  expect([...far['dw']!.data].every((x) => x === 0)).toBe(true);
});
