/** @file The lines of equal height of a window, as SVG paths in a square. */
import { quantileSorted } from 'd3-array';
import { contours } from 'd3-contour';
import type { Landscape, Pair } from '#optimizers/surfaces.ts';

/** Samples across, and up in the proportion of 4 to 3; one more lies outside on each side, so that no line runs along
 * the edge. */
const COLUMNS = 112;
const LEVELS = 14;
/** Side of the square: whole numbers in it are a quarter of a pixel, and short on a page. */
export const SIDE = 2000;

/** A line of equal height. */
export interface Contour {
  /** Round all that is higher. */
  readonly path: string;
  readonly height: number;
  /** Where its height may be written, low in the window; undefined where it leaves no room. */
  readonly label: Pair | undefined;
}

/** From the lowest level to the highest; x to the right and y down, from 0 to `side`. */
export function contoursOf(
  height: Landscape['height'],
  x: Pair,
  y: Pair,
  { columns = COLUMNS, side = SIDE, count = LEVELS } = {},
): Contour[] {
  const rows = Math.round((columns * 3) / 4);
  const [n, m] = [columns + 2, rows + 2];
  const values = new Array<number>(n * m);
  for (let j = 0; j < m; j++)
    for (let i = 0; i < n; i++)
      values[j * n + i] = height(
        x[0] + ((i - 0.5) / columns) * (x[1] - x[0]),
        y[1] - ((j - 0.5) / rows) * (y[1] - y[0]),
      );
  const finite = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [low, high] = [finite[0], finite.at(-1)];
  if (low === undefined || high === undefined || !(high > low)) return [];
  const whole = values.map((z) => (Number.isFinite(z) ? z : high));
  const found = contours()
    .size([n, m])
    .thresholds(levels(finite, low, high, count))(whole);
  const place = (v: number, of: number): number => Math.round((side * (v - 1)) / of);
  return found.map(({ coordinates, value }) => {
    const rings = coordinates
      .flat()
      .map((ring) => ring.map(([a = 0, b = 0]): Pair => [place(a, columns), place(b, rows)]));
    return { path: rings.map(ringPath).join(''), height: value, label: lowest(rings.flat(), side) };
  });
}

/** The lowest point that is away from the edges of the square. */
function lowest(points: readonly Pair[], side: number): Pair | undefined {
  const inside = points.filter(
    ([a, b]) => Math.min(a, side - a) > side * 0.08 && Math.min(b, side - b) > side * 0.05,
  );
  return inside.reduce<Pair | undefined>((low, p) => (low && low[1] >= p[1] ? low : p), undefined);
}

/** A closed line from point to point, by differences, which are short; what lies on the way to the next is left out. */
function ringPath(ring: readonly Pair[]): string {
  const kept: Pair[] = [];
  for (const p of ring) {
    const [a, b] = kept.slice(-2);
    if (a && b && (b[0] - a[0]) * (p[1] - b[1]) === (b[1] - a[1]) * (p[0] - b[0])) kept.pop();
    kept.push(p);
  }
  const [first = [0, 0]] = kept;
  const steps = kept.slice(1).map((p, i) => `${p[0] - kept[i]![0]},${p[1] - kept[i]![1]}`);
  return `M${first.join(',')}l${steps.join(' ')}z`;
}

/** Heights low + (high − low)·sᵖ for equal steps of s, with p such that half of the window lies below the middle one. */
function levels(sorted: number[], low: number, high: number, count: number): number[] {
  const middle = ((quantileSorted(sorted, 0.5) ?? low) - low) / (high - low);
  const p = Math.max(0.3, Math.min(6, Math.log(Math.max(1e-6, middle)) / Math.log(0.5)));
  return Array.from({ length: count }, (_, i) => low + (high - low) * ((i + 0.5) / count) ** p);
}
