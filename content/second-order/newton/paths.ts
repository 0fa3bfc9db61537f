/** @file What the figure of Newton's paths shows: a surface, a start, and where each method goes from there. */
import { contours } from 'd3-contour';
import type { Ground, State } from './figure.ts';
import { type Fate, METHODS, type Method, follow, hessian, spectrum } from './newton.ts';
import { type Pair, SURFACES, type Surface, landscape } from '#optimizers/surfaces.ts';

export const surfaceOf = (ground: Ground): Omit<Surface, 'id'> => SURFACES[ground];

const STEPS = 200;
const LEAST = 0.5;

export interface Walk {
  readonly method: Method;
  readonly points: readonly Pair[];
  readonly fate: Fate;
  readonly height: number;
  readonly eigenvalues: Pair;
}

export function walksOf({ ground, start, eta, shown }: State): Walk[] {
  const surface = surfaceOf(ground);
  const on = landscape(surface, { noise: 0 });
  return METHODS.filter((m) => shown.includes(m)).map((method) => {
    const { points, fate } = follow(
      method,
      on,
      [start[0]!, start[1]!],
      { eta, least: LEAST, longest: (surface.x[1] - surface.x[0]) / 5 },
      { steps: STEPS, x: surface.x, y: surface.y },
    );
    const [x, y] = points.at(-1)!;
    return {
      ...{ method, points, fate },
      height: on.height(x, y),
      eigenvalues: spectrum(hessian(on, x, y)).values,
    };
  });
}

/** Columns and rows of the grid whose heights are contoured. */
const GRID = [57, 43] as const;
/** Shares of the window that lie below each level. */
const SHARES = [0.02, 0.08, 0.18, 0.3, 0.44, 0.6, 0.76, 0.9];

/** Lines of equal height as rings of points; on each level the ground inside is at least as high. */
export function levelsOf(ground: Ground): Pair[][][] {
  const { x, y } = surfaceOf(ground);
  const on = landscape(surfaceOf(ground), { noise: 0 });
  const [columns, rows] = GRID;
  const at = ([from, to]: Pair, k: number, n: number): number => from + ((to - from) * (k - 0.5)) / (n - 1);
  const heights = Array.from({ length: columns * rows }, (_, k) =>
    on.height(at(x, (k % columns) + 0.5, columns), at(y, Math.floor(k / columns) + 0.5, rows)),
  );
  const sorted = [...heights].sort((a, b) => a - b);
  return contours()
    .size([columns, rows])
    .thresholds(SHARES.map((s) => sorted[Math.floor(s * sorted.length)]!))(heights)
    .map(({ coordinates }) =>
      coordinates.flatMap((polygon) =>
        polygon.map((ring) => ring.map(([i, j]): Pair => [at(x, i!, columns), at(y, j!, rows)])),
      ),
    );
}
