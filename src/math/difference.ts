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

/** Fourfold refinements of the first step, 1e-2 or a tenth of x: down to a step of 1e-12. */
const REFINEMENTS = 16;
/** Estimates as near as this to their neighbours, relatively, have settled; those of the shortest steps must agree. */
const SETTLED = 1e-8;
/** Neighbours as far apart, relatively, have no digit in common; as near, they have one. */
const [JUMP, SURE] = [0.5, 0.1];
/** Unit in the last place of a value of f that is rounded once. */
const ROUNDING = 2 ** -52;

/** A difference, and how far it may be off. */
export interface Estimate extends Tensor {
  /** Bounds entry by entry: rounding of f over the step taken, and how far the last two estimates were apart. */
  readonly doubt: Tensor;
}

/**
 * ∂f/∂at with a step of its own for each entry. Of steps that shrink fourfold, those two are extrapolated
 * (Richardson) whose estimates are nearest to each other, rounding included. Slower than
 * {@link centralDifference}, and right also where f bends sharply, as −log p does for a small p. `noise` bounds the
 * rounding error of f.
 */
export function refinedDifference(f: (x: Tensor) => number, at: Tensor, noise = 0): Estimate {
  const x = { shape: at.shape, data: at.data.slice() };
  const data = new Float64Array(at.data.length);
  const doubt = new Float64Array(at.data.length);
  for (let i = 0; i < data.length; i++) {
    const here = x.data[i]!;
    const slope = (h: number): Slope => {
      x.data[i] = here + h;
      const above = f(x);
      x.data[i] = here - h;
      const below = f(x);
      x.data[i] = here;
      const rounded = Math.max(noise, ROUNDING * Math.max(Math.abs(above), Math.abs(below)));
      return { value: (above - below) / (2 * h), noise: rounded / h };
    };
    const first = Math.min(1e-2, here === 0 ? 1e-2 : Math.abs(here) / 10);
    const slopes = Array.from({ length: REFINEMENTS + 1 }, (_, k) => slope(first / 4 ** k));
    [data[i], doubt[i]] = extrapolated(slopes);
  }
  return { shape: at.shape, data, doubt: { shape: at.shape, data: doubt } };
}

interface Slope {
  readonly value: number;
  /** Bound of its rounding error. */
  readonly noise: number;
}

/** The best estimate that slopes over shrinking steps give together, and how far it may be off. */
function extrapolated(slopes: readonly Slope[]): readonly [value: number, doubt: number] {
  const pairs = slopes.slice(1).flatMap((next, k) => {
    const change = next.value - slopes[k]!.value;
    const apart = Math.abs(change) + next.noise;
    // f may end near here, as the root of s does at s = 0: then only shorter steps have a slope
    return Number.isFinite(apart) ? [{ next, change, apart }] : [];
  });
  if (!pairs.length) return [slopes.at(-1)!.value, Infinity];
  const nearest = pairs.reduce((least, p) => (p.apart < least.apart ? p : least));
  // long steps jump over a steep rise, as that of tanh 10⁸x at 0: there each next slope is four times the last
  const share = ({ next, apart }: (typeof pairs)[number]): number => apart / Math.abs(next.value);
  const surest = pairs.reduce((least, p) => (share(p) < share(least) ? p : least));
  const best = share(nearest) > JUMP && share(surest) < SURE ? surest : nearest;
  const settled = Math.max(10 * best.apart, SETTLED * Math.abs(best.next.value));
  const shortest = pairs.findLast((p) => p.apart <= settled)!;
  // a kink in reach of the long steps: they agree with each other, and not with the short ones
  const agree = Math.abs(best.next.value - shortest.next.value) <= best.apart + shortest.apart;
  const { next, change, apart } = agree ? best : shortest;
  // the error is c h²: a fourth of h leaves a sixteenth of it; rounding grows by 16/15 + 4/15 · 1/4
  return [next.value + change / 15, apart + next.noise];
}

/** {@link centralJacobian} with steps of its own for each entry, as in {@link refinedDifference}. */
export function refinedJacobian(f: (x: Tensor) => Tensor, at: Tensor, noise?: Tensor): Estimate {
  const n = at.data.length;
  const m = f(at).data.length;
  const data = new Float64Array(m * n);
  const doubt = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    const row = refinedDifference((x) => f(x).data[i]!, at, noise?.data[i]);
    data.set(row.data, i * n);
    doubt.set(row.doubt.data, i * n);
  }
  return { shape: [m, n], data, doubt: { shape: [m, n], data: doubt } };
}
