/** @file Eigenvalues of a real square matrix, and its singular values: what its powers can do. */
import { type Tensor, map } from './tensor.ts';

export { singularValues, spectralNorm } from './singular.ts';

/** A complex number; eigenvalues of a real matrix that are not real come in pairs ± im. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Steps on one block before the search is given up; two or three per eigenvalue are usual. */
const MOST_STEPS = 60;

/** ρ(A) = max |λ|: the rate at which the powers of A grow or decay in the end. */
export const spectralRadius = (a: Tensor): number =>
  eigenvalues(a).reduce((most, { re, im }) => Math.max(most, Math.hypot(re, im)), 0);

/**
 * The eigenvalues of a square matrix, each as often as its multiplicity: Householder reduction to Hessenberg form,
 * then Francis double-shift QR steps (Golub and Van Loan, Matrix Computations, §7.4–7.5). NaN where an entry is not
 * finite. A defective eigenvalue of multiplicity k is found to about the k-th root of the rounding error.
 */
export function eigenvalues(a: Tensor): Complex[] {
  const n = a.shape[0]!;
  if (a.shape.length !== 2 || a.shape[1] !== n)
    throw new RangeError(`eigenvalues need a square matrix, not (${a.shape})`);
  const largest = a.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!Number.isFinite(largest)) return Array.from({ length: n }, () => ({ re: NaN, im: NaN }));
  if (largest === 0) return Array.from({ length: n }, () => ({ re: 0, im: 0 }));
  const h = hessenberg(map(a, (x) => x / largest)); // so that products neither overflow nor vanish
  const at = (i: number, j: number): number => h[i * n + j]!;
  const found: Complex[] = [];
  let last = n - 1;
  let steps = 0;
  while (last >= 0) {
    let first = last;
    while (first > 0 && !splits(h, n, first)) first--;
    if (first === last) found.push({ re: at(last, last), im: 0 });
    else if (first === last - 1)
      found.push(...ofTwo(at(first, first), at(first, last), at(last, first), at(last, last)));
    else {
      if (++steps > MOST_STEPS) throw new RangeError('the eigenvalues of this matrix do not settle');
      francis(h, n, first, last, steps % 10 === 0);
      continue;
    }
    last = first - 1;
    steps = 0;
  }
  return found.map(({ re, im }) => ({ re: re * largest, im: im * largest }));
}

/** Whether the entry below the diagonal in row `i` is lost beside its neighbours; it is then 0. */
function splits(h: Float64Array, n: number, i: number): boolean {
  const beside = Math.abs(h[i * n + i]!) + Math.abs(h[(i - 1) * n + i - 1]!);
  const scale = beside > 0 ? beside : h.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (Math.abs(h[i * n + i - 1]!) > Number.EPSILON * scale) return false;
  h[i * n + i - 1] = 0;
  return true;
}

/** The eigenvalues of [[a, b], [c, d]]. */
function ofTwo(a: number, b: number, c: number, d: number): Complex[] {
  const half = (a - d) / 2;
  const square = half * half + b * c;
  if (square < 0) {
    const im = Math.sqrt(-square);
    return [
      { re: d + half, im },
      { re: d + half, im: -im },
    ];
  }
  const z = half + (half < 0 ? -1 : 1) * Math.sqrt(square); // no digits are lost where the signs agree
  return [
    { re: d + z, im: 0 },
    { re: z === 0 ? d : d - (b * c) / z, im: 0 },
  ];
}

/** Orthogonally similar to `a`, zero below the first subdiagonal. */
function hessenberg(a: Tensor): Float64Array {
  const n = a.shape[0]!;
  const h = a.data.slice();
  for (let k = 0; k < n - 2; k++) {
    const x = Array.from({ length: n - k - 1 }, (_, i) => h[(k + 1 + i) * n + k]!);
    reflect(h, n, x, k + 1, [k, n - 1], [0, n - 1]);
    for (let i = k + 2; i < n; i++) h[i * n + k] = 0;
  }
  return h;
}

/** One double-shift step on rows and columns first…last, both shifts at once and so without complex numbers. */
function francis(h: Float64Array, n: number, first: number, last: number, stuck: boolean): void {
  const at = (i: number, j: number): number => h[i * n + j]!;
  const prior = last - 1;
  let sum = at(prior, prior) + at(last, last);
  let product = at(prior, prior) * at(last, last) - at(prior, last) * at(last, prior);
  if (stuck) {
    // shifts by which a cycle is left (Wilkinson)
    const off = Math.abs(at(last, prior)) + Math.abs(at(prior, prior - 1));
    sum = 1.5 * off;
    product = off * off;
  }
  // the first column of (H − s₁)(H − s₂)
  let x = [
    at(first, first) * (at(first, first) - sum) + at(first, first + 1) * at(first + 1, first) + product,
    at(first + 1, first) * (at(first, first) + at(first + 1, first + 1) - sum),
    at(first + 1, first) * at(first + 2, first + 1),
  ];
  for (let k = first; k < last; k++) {
    reflect(h, n, x, k, [Math.max(first, k - 1), last], [first, Math.min(k + 3, last)]);
    x = [1, 2, 3].filter((i) => k + i <= last).map((i) => at(k + i, k));
  }
  // what the reflections chased out is rounding by now
  for (let i = first + 2; i <= last; i++) for (let j = first; j < i - 1; j++) h[i * n + j] = 0;
}

/** H ← P H P with the Householder reflection P that turns `x`, standing from row `from` on, to its first axis. */
function reflect(
  h: Float64Array,
  n: number,
  x: readonly number[],
  from: number,
  columns: readonly [number, number],
  rows: readonly [number, number],
): void {
  const length = Math.hypot(...x);
  if (length === 0) return;
  const v = x.map((xi) => xi / length);
  v[0]! += v[0]! < 0 ? -1 : 1;
  const scale = 2 / v.reduce((s, vi) => s + vi * vi, 0);
  for (let j = columns[0]; j <= columns[1]; j++) {
    let dot = 0;
    for (let i = 0; i < v.length; i++) dot += v[i]! * h[(from + i) * n + j]!;
    for (let i = 0; i < v.length; i++) h[(from + i) * n + j]! -= scale * dot * v[i]!;
  }
  for (let i = rows[0]; i <= rows[1]; i++) {
    let dot = 0;
    for (let j = 0; j < v.length; j++) dot += v[j]! * h[i * n + from + j]!;
    for (let j = 0; j < v.length; j++) h[i * n + from + j]! -= scale * dot * v[j]!;
  }
}
