/** @file What the figure of Newton's paths shows: a surface, a start, and where each method goes from there. */
import { contours } from 'd3-contour';
import { type Fate, METHODS, type Method, follow, hessian, spectrum } from '../../optimizers/newton.ts';
import { type Pair, SURFACES, type Surface, type SurfaceId, landscape } from '../../optimizers/surfaces.ts';

/** The surfaces with a Hessian worth looking at, and the learning rate that gradient descent opens with on each. */
const RATES = { saddle: 0.1, bowl: 0.09, himmelblau: 0.01, rosenbrock: 0.001, plateau: 0.5 } as const;
export type Ground = keyof typeof RATES & SurfaceId;
export const GROUNDS = Object.keys(RATES) as readonly Ground[];
/** Starts that show what a surface is here for, where its own does not. */
const STARTS: Partial<Record<Ground, Pair>> = { saddle: [-1.2, 0.25], plateau: [-2, 0.5] };

export interface State {
  readonly ground: Ground;
  readonly start: Pair;
  readonly eta: number;
  readonly shown: readonly Method[];
}

export const openingOn = (ground: Ground): State => ({
  ground,
  start: STARTS[ground] ?? SURFACES[ground].start,
  eta: RATES[ground],
  shown: ['gd', 'newton'],
});

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
      start,
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

/** The start kept inside the window, to a hundredth. */
export function inside(ground: Ground, [x, y]: Pair): Pair {
  const { x: across, y: up } = surfaceOf(ground);
  const held = (v: number, [from, to]: Pair): number =>
    Math.round(Math.max(from, Math.min(to, v)) * 100) / 100;
  return [held(x, across), held(y, up)];
}
