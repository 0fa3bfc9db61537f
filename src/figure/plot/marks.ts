/** @file What is drawn inside a plot: lines with gaps, and labels that keep out of each other's way. */
import { area as areaShape, line as lineShape } from 'd3-shape';
import type { Scale } from './scale.ts';

export type Point = readonly [x: number, y: number];

/** What a plot hands to its marks; pixels count from the left and the top of the frame. */
export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
  /** Value of `clip-path` for marks that must not leave the frame. */
  readonly clip: string;
  /** Where in the frame a pointer is. */
  readonly pointer: (event: MouseEvent) => Point;
}

type Scales = Pick<Frame, 'x' | 'y'>;

/** SVG path through the points; where one has no place on the axes the line is interrupted. */
export function line(points: Iterable<Point>, { x, y }: Scales): string {
  return (
    lineShape<Point>()
      .defined((p) => drawable(p, { x, y }))
      .x((p) => x(p[0]))
      .y((p) => y(p[1]))
      .digits(2)(points) ?? ''
  );
}

/** SVG path of the surface between the points and the height `base`. */
export function area(points: Iterable<Point>, base: number, { x, y }: Scales): string {
  return (
    areaShape<Point>()
      .defined((p) => drawable(p, { x, y }))
      .x((p) => x(p[0]))
      .y0(y(base))
      .y1((p) => y(p[1]))
      .digits(2)(points) ?? ''
  );
}

/** Neither coordinate is missing, infinite or off a logarithmic axis. */
export const drawable = ([a, b]: Point, { x, y }: Scales): boolean =>
  Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(x(a)) && Number.isFinite(y(b));

/**
 * Heights near the wanted ones, in the same order, at least `gap` apart and within `[from, to]`: the ones that move
 * least in the sense of squares. Where there is no room for the gap it shrinks.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  const n = wanted.length;
  if (n === 0) return [];
  const room = Math.min(gap, n > 1 ? (to - from) / (n - 1) : gap);
  const order = wanted.map((_, i) => i).sort((i, j) => wanted[i]! - wanted[j]! || i - j);
  // with k gaps taken off, "at least a gap apart" is "not falling": pool those that fall
  const pools: { sum: number; size: number }[] = [];
  order.forEach((i, k) => {
    const w = wanted[i]!;
    pools.push({ sum: (Number.isFinite(w) ? w : w > 0 ? to : from) - k * room, size: 1 });
    for (let last = pools.length - 1; last > 0 && mean(pools[last - 1]!) > mean(pools[last]!); last--) {
      const { sum, size } = pools.pop()!;
      pools[last - 1]!.sum += sum;
      pools[last - 1]!.size += size;
    }
  });
  const level = pools.flatMap((p) => Array.from({ length: p.size }, () => mean(p)));
  const placed = new Array<number>(n);
  order.forEach((i, k) => {
    placed[i] = Math.max(from, Math.min(to - (n - 1) * room, level[k]!)) + k * room;
  });
  return placed;
}

const mean = ({ sum, size }: { sum: number; size: number }): number => sum / size;
