// The factor multiplies back to the matrix, the solution solves, and the operations are those that are claimed.
import { expect, test } from 'vitest';
import { factor, solve } from '#math/cholesky.ts';
import { random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';

/** M Mᵀ + I for a random M. */
function definite(n: number, seed: number) {
  const rng = random(seed);
  const m = Array.from({ length: n * n }, () => rng() - 0.5);
  return tensor([n, n], (at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return m.slice(0, n).reduce((sum, _, k) => sum + m[i * n + k]! * m[j * n + k]!, +(i === j));
  });
}

test.each([1, 2, 5, 12])('an equation of %i unknowns is solved', (n) => {
  const a = definite(n, n);
  const rng = random(7);
  const b = tensor([n, 1], () => rng());
  const x = solve(a, b)!;
  for (let i = 0; i < n; i++) {
    const row = Array.from({ length: n }, (_, j) => a.data[i * n + j]! * x.data[j]!);
    expect(row.reduce((p, q) => p + q, 0)).toBeCloseTo(b.data[i]!, 12);
  }
});

test('a matrix that is not positive definite is refused', () => {
  expect(factor(tensor([2, 2], (i) => [2, 0, 0, -2][i]!))).toBeUndefined();
  expect(solve(tensor([2, 2], 1), tensor([2, 1], 1))).toBeUndefined();
});

test('the operations are a third of the cube', () => {
  const counted = (n: number) => factor(definite(n, 1))!.operations;
  for (const n of [1, 2, 3, 10, 40]) expect(counted(n)).toBe((n * (n + 1) * (2 * n + 1)) / 6);
  expect(Math.log2(counted(120) / counted(60))).toBeGreaterThan(2.95);
});
