// The numbers of the solutions, by the parts the lesson itself is made of.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { factor, solve } from '#math/cholesky.ts';
import { spectralNorm } from '#math/spectrum.ts';
import type { Tensor } from '#math/tensor.ts';
import { secondOrder } from '../../../content/second-order/derivation.ts';
import { spectrum } from '../../../content/second-order/newton/newton.ts';
import { costOf } from '../../../content/second-order/costs.ts';

const matrix = (...rows: number[][]): Tensor => ({
  shape: [rows.length, rows[0]!.length],
  data: Float64Array.from(rows.flat()),
});
const column = (...entries: number[]): Tensor => matrix(...entries.map((x) => [x]));
const rounded = (a: Tensor | undefined, digits = 3): number[] =>
  [...a!.data].map((x) => Number(x.toFixed(digits)));

test('exercise 2: a Newton step from (2, 1)', () => {
  const [x, y] = [2, 1];
  const g = column(3 * x * x - 3 + y * y, 2 * y * (1 + x));
  const H = matrix([6 * x, 2 * y], [2 * y, 2 + 2 * x]);
  expect(rounded(g)).toEqual([10, 6]);
  expect(rounded(solve(H, g))).toEqual([0.706, 0.765]);
});

test('exercise 3: one example leaves the Hessian without an inverse, two do not', () => {
  const hessian = (X: number[][], y: number[]): { H: Tensor; g: Tensor } => {
    const d = build(secondOrder, { sizes: { N: X.length, D: 2 } });
    // the columns of H are its products with the unit vectors
    const along = (v: number[]) => run(d, withSupplied(d, draw(d, 1), { X, y, v, theta: [0, 0] }));
    const [first, second] = [along([1, 0]), along([0, 1])];
    const columns = [first['dtheta']!.data, second['dtheta']!.data];
    return {
      H: matrix([columns[0]![0]!, columns[1]![0]!], [columns[0]![1]!, columns[1]![1]!]),
      g: first['g']!,
    };
  };
  const one = hessian([[1, 2]], [1]);
  expect([...one.H.data]).toEqual([0.25, 0.5, 0.5, 1]);
  expect([...one.g.data]).toEqual([-0.5, -1]);
  expect(factor(one.H)).toBeUndefined();
  expect(spectralNorm(one.H)).toBeCloseTo(1.25, 12);
  const two = hessian(
    [
      [1, 2],
      [1, 0],
    ],
    [1, 0],
  );
  expect([...two.H.data]).toEqual([0.5, 0.5, 0.5, 1]);
  expect(rounded(solve(two.H, two.g)).map((x) => -x)).toEqual([-2, 2]);
});

test('exercise 4: the Hessian of softmax has the eigenvalues 0, 1/4 and 3/8', () => {
  const p = [1 / 2, 1 / 4, 1 / 4];
  const H = matrix(...p.map((pi, i) => p.map((pk, k) => (i === k ? pi : 0) - pi * pk)));
  expect([...H.data].map((x) => x * 16)).toEqual([4, -2, -2, -2, 3, -1, -2, -1, 3]);
  expect(spectralNorm(H)).toBeCloseTo(3 / 8, 12);
  const v = [1, 0, -1];
  const quadratic = v.reduce(
    (sum, vi, i) => sum + v.reduce((s, vk, k) => s + vi * H.data[3 * i + k]! * vk, 0),
    0,
  );
  expect(quadratic).toBeCloseTo(11 / 16, 12);
});

test('exercise 5: how many steps each rate takes', () => {
  expect(Math.ceil((15 * Math.log(10)) / Math.log(1.5))).toBe(86);
});

test('exercise 6: four steps beside a saddle', () => {
  const J = ([x, y]: readonly [number, number]): number => Number((x * x - y * y).toFixed(6));
  const after = {
    gd: [1 - 0.25 * 2, 0.1 + 0.25 * 0.2],
    newton: [0, 0],
    damped: [1 - 2 / 5, 0.1 + 0.2],
    absolute: [0, 0.2],
  };
  expect(Object.values(after).map((at) => J([at[0]!, at[1]!]))).toEqual([0.2275, 0, 0.27, -0.04]);
  expect(0.1 * 1.5 ** 5).toBeLessThan(1);
  expect(0.1 * 1.5 ** 6).toBeGreaterThan(1);
});

test('exercise 7: centring the hours, and the cost of a Hessian', () => {
  const kappa = (least: number, most: number): string => (most / least).toFixed(1);
  const raw = spectrum([6, 15, 55]);
  const [most, least] = raw.values;
  expect([most, least].map((x) => x.toFixed(2))).toEqual(['59.23', '1.77']);
  expect(kappa(least, most)).toBe('33.4');
  expect(kappa(6, 17.5)).toBe('2.9');
  expect(costOf(50_000).operations / 1e13).toBeCloseTo(4.2, 1);
  expect(costOf(50_000).hessian / 1e9).toBeCloseTo(5, 2);
});
