/** @file The plane of the field as it is drawn: where a point stands, and arrows as paths. */
import { REACH } from './figure.ts';
import type { Point } from './roads.ts';

const UNIT = 66;
export const WIDTH = 2 * REACH[0] * UNIT + 24;
export const HEIGHT = 2 * REACH[1] * UNIT + 24;

export const x = ([a]: Point): number => WIDTH / 2 + UNIT * a;
export const y = ([, b]: Point): number => HEIGHT / 2 - UNIT * b;
/** The inverse. */
export const pointAt = (px: number, py: number): Point => [(px - WIDTH / 2) / UNIT, (HEIGHT / 2 - py) / UNIT];

export const along = ([a, b]: Point, [u, v]: Point, s: number): Point => [a + s * u, b + s * v];
export function unit([a, b]: Point): Point {
  const length = Math.hypot(a, b) || 1;
  return [a / length, b / length];
}

/** The direction of the line across the way the loss falls. */
export function acrossOf(fall: Point): Point {
  const [u, v] = unit(fall);
  return [-v, u];
}
/** Of an annotation, in pixels. */
export const radiusOf = (weight: number): number => Math.max(7, 26 * Math.sqrt(weight));

/** Arrows at the annotations are drawn longer than they are. */
const LONGER = 2;
export const longer = ([a, b]: Point): Point => [LONGER * a, LONGER * b];

/** A shorter arrow has no room for its head. */
const SHORTEST = 0.04;
const HEAD = 0.13;
/** A line with a head, as a path; nothing for an arrow that is too short. */
export function arrow(from: Point, way: Point): string {
  const length = Math.hypot(...way);
  if (length < SHORTEST) return '';
  const tip = along(from, way, 1);
  const [u, v] = unit(way);
  const size = Math.min(HEAD, 0.5 * length);
  const barb = (side: number): Point => along(along(tip, [u, v], -size), [-v, u], 0.6 * size * side);
  const place = (p: Point): string => `${x(p)},${y(p)}`;
  return `M${place(from)}L${place(tip)}M${place(barb(1))}L${place(tip)}L${place(barb(-1))}`;
}
