/** @file The plane of the inputs as it is drawn: a grid of points, and the straight edge of each hidden unit. */
import type { Values } from '#notation/values.ts';

/** From where to where both axes are drawn. */
export const REACH = [-0.5, 1.5] as const;
/** Points along each axis at which the prediction is asked for. */
export const GRID = 33;

/** A coordinate of the grid, which a contour counts from the edge of its first cell, as a coordinate of the plane. */
export const onPlane = (cell: number): number =>
  REACH[0] + ((REACH[1] - REACH[0]) * (cell - 0.5)) / (GRID - 1);

/** Row after row from below, as a contour wants them. */
export const gridPoints: readonly (readonly [number, number])[] = Array.from(
  { length: GRID * GRID },
  (_, i) => [onPlane((i % GRID) + 0.5), onPlane(Math.floor(i / GRID) + 0.5)] as const,
);

type Point = readonly [x: number, y: number];

/** From the middle of the plane to its corners, and the middle itself. */
const HALF = (REACH[1] - REACH[0]) / Math.SQRT2;
const MIDDLE = (REACH[0] + REACH[1]) / 2;

/** Where the sum of each hidden unit is 0: a stretch of that line as long as the plane; none where it does not cross it. */
export function edgesOf({ W_1, b_1 }: Values): { readonly from: Point; readonly to: Point }[] {
  return [...b_1!.data].flatMap((b, j) => {
    const [p, q] = [W_1!.data[2 * j]!, W_1!.data[2 * j + 1]!];
    const length = Math.hypot(p, q);
    /** Of the line from the middle of the plane, against the direction of the weights. */
    const distance = (p * MIDDLE + q * MIDDLE + b) / length;
    if (!(Math.abs(distance) < HALF)) return [];
    const along = (far: number): Point => [
      MIDDLE - (distance * p + far * q) / length,
      MIDDLE - (distance * q - far * p) / length,
    ];
    return [{ from: along(-HALF), to: along(HALF) }];
  });
}
