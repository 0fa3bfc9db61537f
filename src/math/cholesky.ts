/** @file Linear equations with a symmetric positive definite matrix, and what solving them costs. */
import { type Tensor, tensor } from './tensor.ts';

export interface Factor {
  /** Lower triangular, A = L Lᵀ. */
  readonly L: Tensor;
  /** Multiplications, divisions, subtractions and roots that it took: n³/3 for large n. */
  readonly operations: number;
}

/** The Cholesky factor of a symmetric (n, n) matrix; undefined where the matrix is not positive definite. */
export function factor(a: Tensor): Factor | undefined {
  const n = a.shape[0]!;
  const L = tensor([n, n]);
  let operations = 0;
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      let rest = a.data[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= L.data[i * n + k]! * L.data[j * n + k]!;
      operations += 2 * j + 1;
      if (i === j && !(rest > 0)) return undefined;
      L.data[i * n + j] = i === j ? Math.sqrt(rest) : rest / L.data[j * n + j]!;
    }
  return { L, operations };
}

/** A⁻¹b for a symmetric (n, n) matrix and a column; undefined where the matrix is not positive definite. */
export function solve(a: Tensor, b: Tensor): Tensor | undefined {
  const found = factor(a);
  if (!found) return undefined;
  const n = b.data.length;
  const { data: L } = found.L;
  const x = Float64Array.from(b.data);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= L[i * n + k]! * x[k]!;
    x[i]! /= L[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= L[k * n + i]! * x[k]!;
    x[i]! /= L[i * n + i]!;
  }
  return { shape: b.shape, data: x };
}
