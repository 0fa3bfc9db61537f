/** @file Recurrent matrices: drawn by kind, and the three readings of their one scale. */
import { type Random, normal } from '#math/random.ts';
import { singularValues, spectralRadius } from '#math/spectrum.ts';
import { norm } from '#math/products.ts';
import type { Kind } from '../figure.ts';

/** Gaussian entries of variance 1/n, as a rule of thumb of unit gain. */
const gaussian = (n: number, rng: Random): Float64Array =>
  Float64Array.from({ length: n * n }, () => normal(rng) / Math.sqrt(n));

/** Q of a Gaussian matrix, by Gram and Schmidt on its rows, twice for the sake of rounding. */
function orthogonal(n: number, rng: Random): Float64Array {
  const q = gaussian(n, rng);
  for (let i = 0; i < n; i++) {
    const row = q.subarray(i * n, (i + 1) * n);
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j < i; j++) {
        const other = q.subarray(j * n, (j + 1) * n);
        const along = row.reduce((sum, x, k) => sum + x * other[k]!, 0);
        for (let k = 0; k < n; k++) row[k]! -= along * other[k]!;
      }
    const length = norm(row);
    for (let k = 0; k < n; k++) row[k]! /= length;
  }
  return q;
}

/** A matrix of the kind, n × n and row-major, before it is scaled. */
export function drawn(kind: Kind, n: number, shear: number, rng: Random): Float64Array {
  if (kind === 'gaussian') return gaussian(n, rng);
  if (kind === 'orthogonal') return orthogonal(n, rng);
  if (kind === 'symmetric') {
    const g = gaussian(n, rng);
    return g.map((x, k) => (x + g[(k % n) * n + Math.floor(k / n)]!) / Math.SQRT2);
  }
  const w = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (kind !== 'cycle') w[i * n + i] = 1;
    if (kind !== 'identity' && i + 1 < n) w[i * n + i + 1] = shear;
  }
  if (kind === 'cycle') w[(n - 1) * n] = 1; // every unit hands its state on, and the last one to the first
  return w;
}

/** What one scale is called by three people. */
export interface Readings {
  /** ‖W‖_F / √n: the standard deviation of its entries times √n. */
  readonly gain: number;
  /** ρ(W), the largest |λ|. */
  readonly radius: number;
  /** σ_max(W). */
  readonly sigma: number;
}

/** Of a square matrix, row-major. */
export function readings(w: Float64Array): Readings {
  const n = Math.sqrt(w.length);
  const matrix = { shape: [n, n], data: w };
  return {
    gain: norm(w) / Math.sqrt(n),
    radius: spectralRadius(matrix),
    sigma: singularValues(matrix)[0] ?? 0,
  };
}
