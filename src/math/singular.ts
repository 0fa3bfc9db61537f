/** @file Singular values by one-sided Jacobi rotations: how much a matrix stretches, in every direction. */
import { type Tensor, transpose } from './tensor.ts';

/** Sweeps after which rounding alone is left; eight or nine are enough for any matrix of the size we draw. */
const MOST_SWEEPS = 40;

/**
 * The singular values of a matrix (m, n), largest first: min(m, n) of them. Pairs of columns are turned until all are
 * orthogonal; the norms that are left are the singular values, also the small ones to high relative accuracy
 * (Hestenes 1958; Demmel and Veselić 1992). NaN for all of them where an entry is not finite.
 */
export function singularValues(a: Tensor): number[] {
  if (a.shape.length !== 2) throw new RangeError(`singular values need a matrix, not (${a.shape})`);
  const [m, n] = a.shape as [number, number];
  const few = Math.min(m, n);
  const long = Math.max(m, n);
  const largest = a.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!Number.isFinite(largest)) return new Array<number>(few).fill(NaN);
  if (largest === 0) return new Array<number>(few).fill(0);
  // one column after the other, scaled so that squares neither overflow nor vanish
  const c = (m >= n ? transpose(a) : a).data.map((x) => x / largest);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < few - 1; p++)
      for (let q = p + 1; q < few; q++) if (orthogonalise(c, p * long, q * long, long)) turned = true;
    if (!turned) break;
  }
  return Array.from({ length: few }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < long; i++) sum += c[j * long + i]! ** 2;
    return largest * Math.sqrt(sum);
  }).sort((x, y) => y - x);
}

/** Turns the columns at `p` and `q` in their plane so that they are orthogonal, the longer first; false if they were. */
function orthogonalise(c: Float64Array, p: number, q: number, length: number): boolean {
  let pp = 0;
  let qq = 0;
  let pq = 0;
  for (let i = 0; i < length; i++) {
    const x = c[p + i]!;
    const y = c[q + i]!;
    pp += x * x;
    qq += y * y;
    pq += x * y;
  }
  if (Math.abs(pq) <= Number.EPSILON * Math.sqrt(pp * qq)) return false;
  const cotangent = (qq - pp) / (2 * pq); // of twice the angle
  const tangent = Math.sign(cotangent || 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < length; i++) {
    const x = c[p + i]!;
    const y = c[q + i]!;
    c[p + i] = cosine * x - sine * y;
    c[q + i] = sine * x + cosine * y;
  }
  return true;
}

/** The largest singular value of a matrix, its spectral norm: the most by which it stretches a column. */
export const spectralNorm = (a: Tensor): number => singularValues(a)[0] ?? 0;
