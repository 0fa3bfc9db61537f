/** @file The graph of a derivation as it is drawn: its nodes, its edges, and the lines between them. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Node extends Point {
  readonly id: string;
  readonly base: string;
  readonly t: number | undefined;
  /** Radius, where it is not {@link R}. */
  readonly r?: number;
}

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  /** The parameter that multiplies on the way, where there is one. */
  readonly by: string | undefined;
  /** Corners between the two ends. */
  readonly via: readonly Point[];
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly t: number; readonly x: number }[];
}

/** Radius of a node. */
export const R = 13;
/** The line of an edge from rim to rim, `aside` to the left of its direction. */
export function lineOf({ from, to, via }: Edge, aside: number): readonly Point[] {
  const points = [from, ...via, to];
  const along = (a: Point, b: Point): Point => {
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  };
  return points.map((p, i) => {
    const before = i > 0 ? along(points[i - 1]!, p) : along(p, points[1]!);
    const after = i < points.length - 1 ? along(p, points[i + 1]!) : before;
    const rim = i === 0 ? (from.r ?? R) : i === points.length - 1 ? -(to.r ?? R) : 0;
    const corner = i > 0 && i < points.length - 1;
    // at a corner both sides are moved; at an end only the one there is
    const nx = corner ? before.y + after.y : before.y;
    const ny = corner ? -before.x - after.x : -before.x;
    return { x: p.x + before.x * rim + nx * aside, y: p.y + before.y * rim + ny * aside };
  });
}

/** A small triangle that ends at `tip` and comes from `tail`. */
export function arrowOf(tail: Point, tip: Point, size: number): string {
  const length = Math.hypot(tip.x - tail.x, tip.y - tail.y) || 1;
  const [ux, uy] = [(tip.x - tail.x) / length, (tip.y - tail.y) / length];
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = size * 0.45;
  return [
    tip,
    { x: back.x - uy * half, y: back.y + ux * half },
    { x: back.x + uy * half, y: back.y - ux * half },
  ]
    .map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`)
    .join(' ');
}

export const pathOf = (points: readonly Point[]): string =>
  points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' ');
