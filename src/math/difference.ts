/** @file Central finite differences: the first witness of every gradient. */
import { type Tensor } from './tensor.ts';

/** Central differences err by about ε² + 2⁻⁵²/ε; this ε is near the least that sum can be. */
export const EPSILON = 1e-5;

/** ∂f/∂at by (f(x + ε) − f(x − ε)) / 2ε, one entry after the other. Result: the shape of `at`. */
export function centralDifference(f: (x: Tensor) => number, at: Tensor): Tensor {
  const x = { shape: at.shape, data: at.data.slice() };
  const data = new Float64Array(at.data.length);
  for (let i = 0; i < data.length; i++) {
    const here = x.data[i]!;
    x.data[i] = here + EPSILON;
    const above = f(x);
    x.data[i] = here - EPSILON;
    const below = f(x);
    x.data[i] = here;
    data[i] = (above - below) / (2 * EPSILON);
  }
  return { shape: at.shape, data };
}

/** Jacobian of a column (m, 1) by a column (n, 1), numerator layout: (m, n). Scalars count as (1, 1). */
export function centralJacobian(f: (x: Tensor) => Tensor, at: Tensor): Tensor {
  const x = { shape: at.shape, data: at.data.slice() };
  const n = at.data.length;
  const m = f(x).data.length;
  const data = new Float64Array(m * n);
  for (let j = 0; j < n; j++) {
    const here = x.data[j]!;
    x.data[j] = here + EPSILON;
    const above = f(x).data.slice();
    x.data[j] = here - EPSILON;
    const below = f(x).data;
    x.data[j] = here;
    for (let i = 0; i < m; i++) data[i * n + j] = (above[i]! - below[i]!) / (2 * EPSILON);
  }
  return { shape: [m, n], data };
}

/** Successive estimates nearer than this, relatively, approach each other until rounding parts them. */
const SETTLED = 0.01;
/** Halvings tried before the best estimate is taken as it is. */
const MOST_REFINEMENTS = 12;

/**
 * ∂f/∂at with a step of its own for each entry: it shrinks fourfold until successive estimates stop approaching each
 * other, and the last two are extrapolated (Richardson). Slower than {@link centralDifference}, and right also where
 * f bends sharply, as −log p does for a small p.
 */
export function refinedDifference(f: (x: Tensor) => number, at: Tensor): Tensor {
  const x = { shape: at.shape, data: at.data.slice() };
  const data = new Float64Array(at.data.length);
  for (let i = 0; i < data.length; i++) {
    const here = x.data[i]!;
    const slope = (h: number): number => {
      x.data[i] = here + h;
      const above = f(x);
      x.data[i] = here - h;
      const below = f(x);
      x.data[i] = here;
      return (above - below) / (2 * h);
    };
    let h = Math.min(1e-2, here === 0 ? 1e-2 : Math.abs(here) / 10);
    let last = slope(h);
    let best = last;
    let gap = Infinity;
    for (let k = 0; k < MOST_REFINEMENTS; k++) {
      h /= 4;
      const next = slope(h);
      // f ends near here, as the root of s does at s = 0: closer still
      if (!Number.isFinite(last)) {
        best = last = next;
        continue;
      }
      const change = Math.abs(next - last);
      // estimates that still differ by a lot have not begun to approach each other: the steps are too long for f
      if (!(change < gap) && gap < SETTLED * Math.abs(next)) break;
      gap = change;
      // the error is c h²: a fourth of h leaves a sixteenth of it
      best = next + (next - last) / 15;
      last = next;
    }
    data[i] = best;
  }
  return { shape: at.shape, data };
}

/** {@link centralJacobian} with steps of its own for each entry, as in {@link refinedDifference}. */
export function refinedJacobian(f: (x: Tensor) => Tensor, at: Tensor): Tensor {
  const n = at.data.length;
  const m = f(at).data.length;
  const data = new Float64Array(m * n);
  for (let i = 0; i < m; i++) data.set(refinedDifference((x) => f(x).data[i]!, at).data, i * n);
  return { shape: [m, n], data };
}
