// Exercises 1, 6 and 7: the numbers of their solutions, by the engine.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { batchNorm } from '../../../content/batch-norm/derivation.ts';

const column = (entries: readonly number[]): Tensor => tensor([entries.length, 1], (k) => entries[k]!);

test('exercise 1: everything by hand, twice', () => {
  const d = build(batchNorm, { sizes: { N: 4, M: 2 }, options: { statistics: 'batch' } });
  const y = [-1, -1, 5, 5];
  // what arrives is y − r
  const r = y.map((v, k) => v - [1, 2, 3, 6][k]!);
  const given = withSupplied(d, draw(d, 1), { gamma: 3, beta: 2, eps: 0, r });
  const values = run(d, given, { z: column([1, 1, 5, 5]) });
  const at = (id: string): number[] => [...values[id]!.data].map((x) => Math.round(x * 1e9) / 1e9 + 0);
  expect(['mu', 'v', 's', 'xhat', 'y', 'dy'].map(at)).toEqual([
    [3],
    [4],
    [2],
    [-1, -1, 1, 1],
    y,
    [1, 2, 3, 6],
  ]);
  expect([at('dbeta'), at('dgamma')]).toEqual([[12], [6]]);
  expect(at('dz')).toEqual([-0.75, 0.75, -2.25, 2.25]);
  expect(at('dz').reduce((sum, x) => sum + x, 0)).toBe(0);
});

test('exercise 6: how many updates until the running mean is within 1 %', () => {
  const steps = (m: number): number => Math.ceil(Math.log(0.01) / Math.log(1 - m));
  expect([steps(0.1), steps(0.01)]).toEqual([44, 459]);
});

test('exercise 7: the folded weights', () => {
  const d = build(batchNorm, { sizes: { N: 1, M: 2 }, options: { statistics: 'running' } });
  const given = withSupplied(d, draw(d, 1), {
    w: [2, -1],
    gamma: 2,
    beta: 1,
    mu_r: 2,
    v_r: 16,
    eps: 0,
    X: [[4, -1]],
  });
  const values = run(d, given);
  const claim = (id: string): number[] => [
    ...evaluate(d.claims.find((c) => c.id === id)!.forms[0]!.is, values).data,
  ];
  expect(claim('w_f')).toEqual([1, -0.5]);
});
