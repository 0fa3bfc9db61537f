/** @file The inverse and the determinant of a small square matrix: Gauss and Jordan, with the largest pivot of each column. */
import { type Tensor, tensor } from './tensor.ts';

/** (n, n) → (n, n); undefined for a matrix that has no inverse, up to rounding. */
export const inverseOf = (a: Tensor): Tensor | undefined => eliminated(a).inverse;

/** (n, n) → a number; 0 where a pivot vanishes up to rounding. */
export const determinantOf = (a: Tensor): number => eliminated(a).determinant;

/** A pivot smaller than this share of the largest entry is rounding. */
const VANISHING = 1e-13;

function eliminated(a: Tensor): { readonly inverse: Tensor | undefined; readonly determinant: number } {
  const n = a.shape[0]!;
  if (a.shape.length !== 2 || a.shape[1] !== n)
    throw new RangeError(`an inverse needs a square matrix, not (${a.shape.join(', ')})`);
  const rows = Array.from({ length: n }, (_, i) => [
    ...a.data.subarray(i * n, (i + 1) * n),
    ...Array.from({ length: n }, (_, j) => +(i === j)),
  ]);
  const least = VANISHING * a.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  let determinant = 1;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    const p = rows[pivot]![c]!;
    if (!(Math.abs(p) > least)) return { inverse: undefined, determinant: 0 };
    if (pivot !== c) {
      [rows[pivot], rows[c]] = [rows[c]!, rows[pivot]!];
      determinant = -determinant;
    }
    determinant *= p;
    const row = rows[c]!.map((x) => x / p);
    rows[c] = row;
    for (let r = 0; r < n; r++) {
      const by = rows[r]![c]!;
      if (r !== c && by !== 0) rows[r] = rows[r]!.map((x, k) => x - by * row[k]!);
    }
  }
  return { inverse: tensor([n, n], (i) => rows[Math.floor(i / n)]![n + (i % n)]!), determinant };
}
