/**
 * @file Steps of second order on the surfaces: Newton’s, and what is done so that it does not climb. Sources: Levenberg
 * (1944) for damping, Dauphin et al. (2014) for the absolute values.
 */
import type { Landscape } from '#optimizers/surfaces.ts';

export const METHODS = ['gd', 'newton', 'damped', 'absolute'] as const;
export type Method = (typeof METHODS)[number];

/** A symmetric (2, 2) matrix: entries [0, 0], [0, 1] and [1, 1]. */
export type Symmetric = readonly [number, number, number];

/** Central differences of the gradient: as exact as float64 allows for surfaces of ordinary size. */
const EPSILON = 1e-5;

export function hessian({ slope }: Landscape, x: number, y: number): Symmetric {
  const difference = (dx: number, dy: number): readonly [number, number] => {
    const after = slope(Float64Array.of(x + dx, y + dy), 1);
    const before = slope(Float64Array.of(x - dx, y - dy), 1);
    return [(after[0]! - before[0]!) / (2 * EPSILON), (after[1]! - before[1]!) / (2 * EPSILON)];
  };
  const [xx, yx] = difference(EPSILON, 0);
  const [xy, yy] = difference(0, EPSILON);
  // what differences make of a symmetric matrix is symmetric up to rounding
  return [xx, (xy + yx) / 2, yy];
}

export interface Spectrum {
  /** The larger eigenvalue first. */
  readonly values: readonly [number, number];
  /** Unit eigenvector of the first; that of the second is at a right angle. */
  readonly first: readonly [number, number];
}

export function spectrum([a, b, d]: Symmetric): Spectrum {
  const mean = (a + d) / 2;
  const spread = Math.hypot((a - d) / 2, b);
  const turn = Math.atan2(2 * b, a - d) / 2;
  return { values: [mean + spread, mean - spread], first: [Math.cos(turn), Math.sin(turn)] };
}

export type Fate = 'minimum' | 'saddle' | 'maximum' | 'flat' | 'moving' | 'left';

/** A gradient below this counts as 0. */
const STILL = 1e-8;
const FLAT = 1e-6;

/** What kind of point this is, if the gradient is 0 there. */
export function kindOf(landscape: Landscape, x: number, y: number): Exclude<Fate, 'left'> {
  const g = landscape.slope(Float64Array.of(x, y), 1);
  if (Math.hypot(g[0]!, g[1]!) > STILL) return 'moving';
  const [most, least] = spectrum(hessian(landscape, x, y)).values;
  if (Math.abs(most) < FLAT || Math.abs(least) < FLAT) return 'flat';
  return least > 0 ? 'minimum' : most < 0 ? 'maximum' : 'saddle';
}

export interface Settings {
  /** Learning rate of gradient descent. */
  readonly eta: number;
  /** The least curvature a damped step counts with: μ is as large as that needs. */
  readonly least: number;
  /** The longest step of the repaired methods; a longer one is shortened to it. */
  readonly longest: number;
}

/** One step from (x, y). */
export function stepOf(
  method: Method,
  landscape: Landscape,
  x: number,
  y: number,
  { eta, least, longest }: Settings,
): readonly [number, number] {
  const g = landscape.slope(Float64Array.of(x, y), 1);
  if (method === 'gd') return [x - eta * g[0]!, y - eta * g[1]!];
  const { values, first } = spectrum(hessian(landscape, x, y));
  const along = g[0]! * first[0] + g[1]! * first[1];
  const across = g[1]! * first[0] - g[0]! * first[1];
  const mu = method === 'damped' ? Math.max(0, least - values[1]) : 0;
  const divisor = (value: number): number => (method === 'absolute' ? Math.abs(value) : value + mu);
  const [a, b] = [along / divisor(values[0]), across / divisor(values[1])];
  const share = method === 'newton' ? 1 : Math.min(1, longest / Math.hypot(a, b));
  const [p, q] = [share * a, share * b];
  return [x - p * first[0] + q * first[1], y - p * first[1] - q * first[0]];
}

export interface Path {
  /** The start and every point after it. */
  readonly points: readonly (readonly [number, number])[];
  readonly fate: Fate;
}

/** Follows a method until its gradient is 0, it is a window away from the window, or the steps are used up. */
export function follow(
  method: Method,
  landscape: Landscape,
  start: readonly [number, number],
  settings: Settings,
  { steps, x, y }: { steps: number; x: readonly [number, number]; y: readonly [number, number] },
): Path {
  const points = [start];
  const far = (v: number, [from, to]: readonly [number, number]): boolean =>
    !(Math.abs(v - (from + to) / 2) <= to - from);
  for (let k = 0; k < steps; k++) {
    const [a, b] = points.at(-1)!;
    if (kindOf(landscape, a, b) !== 'moving') break;
    const next = stepOf(method, landscape, a, b, settings);
    if (far(next[0], x) || far(next[1], y)) {
      if (Number.isFinite(next[0]) && Number.isFinite(next[1])) points.push(next);
      return { points, fate: 'left' };
    }
    points.push(next);
  }
  return { points, fate: kindOf(landscape, ...points.at(-1)!) };
}
