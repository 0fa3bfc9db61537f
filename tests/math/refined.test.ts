// The refined difference is right where a fixed step is not: beside a pole, and at a kink's safe side.
import { expect, test } from 'vitest';
import { centralDifference, centralJacobian, refinedDifference, refinedJacobian } from '#math/difference.ts';
import { tensor } from '#math/tensor.ts';

test.each([0.5, 0.02, 1e-3, 1e-4])('−log x at %f', (x) => {
  const f = (v: { data: Float64Array }) => -Math.log(v.data[0]!);
  const at = tensor([1, 1], x);
  const error = (slope: number) => Math.abs(slope * x + 1);
  expect(error(refinedDifference(f, at).data[0]!)).toBeLessThan(1e-8);
  if (x < 0.01) expect(error(centralDifference(f, at).data[0]!)).toBeGreaterThan(1e-6);
});

test.each([[0], [0.3], [-2], [1000]])('sin, exp and a cubic at %f', (x) => {
  for (const [f, slope] of [
    [Math.sin, Math.cos],
    [(v: number) => Math.exp(v / 100), (v: number) => Math.exp(v / 100) / 100],
    [(v: number) => v ** 3 - 2 * v, (v: number) => 3 * v * v - 2],
  ] as const) {
    const found = refinedDifference((v) => f(v.data[0]!), tensor([1, 1], x)).data[0]!;
    expect(Math.abs(found - slope(x)) / Math.max(1, Math.abs(slope(x)))).toBeLessThan(1e-7);
  }
});

test('the Jacobian of a steep map is right too, where the fixed step is not', () => {
  const f = (v: { data: Float64Array }) => tensor([2, 1], (i) => Math.tanh((i + 1) * 500 * v.data[0]!));
  const at = tensor([1, 1], 0);
  const error = (j: { data: Float64Array }) => Math.abs(j.data[1]! / 1000 - 1);
  expect(error(refinedJacobian(f, at))).toBeLessThan(1e-8);
  expect(error(centralJacobian(f, at))).toBeGreaterThan(1e-6);
});

test.each([1e6, 1e8, 1e10])(
  'a rise as steep as that of tanh %f x beside a large number is not jumped over',
  (a) => {
    const f = (v: { data: Float64Array }) => a * Math.tanh(a * v.data[0]!) + a * a;
    expect(Math.abs(refinedDifference(f, tensor([1, 1], 0)).data[0]! / a / a - 1)).toBeLessThan(1e-2);
  },
);
