/** @file Where a factor stands beside the edge it is multiplied on: off the nodes, and off the other factors. */
import type { Point } from './graph.ts';

/** What is to be placed: its size, and the ends of its edge. */
export interface Label {
  readonly width: number;
  readonly height: number;
  readonly from: Point & { readonly r: number };
  readonly to: Point & { readonly r: number };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Along the edge, best first. */
const ALONG = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2];
/** Between a label and its edge, where it stands beside it. */
const GAP = 5;
/** The end of a long edge is worse than this area covered. */
const FAR = 60;

/** By how much two boxes with these middles lie on each other. */
function common(a: Box, b: Box): number {
  const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return x > 0 && y > 0 ? x * y : 0;
}

/**
 * The middles of the labels, in their order. Each takes the place that covers least of the nodes and of the labels
 * before it: on its edge, beside its edge, or beside one of its ends.
 */
export function beside(
  labels: readonly Label[],
  nodes: readonly (Point & { readonly r: number })[],
  pane: { readonly width: number; readonly height: number },
): readonly Point[] {
  const taken: Box[] = nodes.map(({ x, y, r }) => ({ x, y, width: 2 * r + 2, height: 2 * r + 2 }));
  return labels.map(({ width, height, from, to }) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const long = Math.hypot(dx, dy) || 1;
    // so far beside the edge that the corner of the label is clear of it
    const off = (width / 2) * Math.abs(dy / long) + (height / 2) * Math.abs(dx / long) + GAP;
    const side = dy > 0 || (dy === 0 && dx > 0) ? 1 : -1;
    const out = { x: ((side * dy) / long) * off, y: ((-side * dx) / long) * off };
    const along = ALONG.map((part) => ({ x: from.x + dx * part, y: from.y + dy * part }));
    const places: (Point & { readonly far?: boolean })[] = [
      ...along.flatMap((on) => [
        on,
        { x: on.x + out.x, y: on.y + out.y },
        { x: on.x - out.x, y: on.y - out.y },
      ]),
      ...[1, -1].flatMap((way) => [
        { x: to.x + way * (to.r + GAP + width / 2), y: to.y, far: long > 60 },
        ...[from, to].map((end) => ({ x: end.x, y: end.y + way * (end.r + height / 2 + 2), far: long > 60 })),
      ]),
    ];
    const fits = places.map((p) => {
      const inside = (at: number, size: number, whole: number): number =>
        Math.min(Math.max(at, size / 2), Math.max(size / 2, whole - size / 2));
      return {
        x: inside(p.x, width, pane.width),
        y: inside(p.y, height, pane.height),
        width,
        height,
        far: p.far,
      };
    });
    const covered = (box: (typeof fits)[number]): number =>
      taken.reduce((sum, other) => sum + common(box, other), box.far ? FAR : 0);
    const best = fits.reduce((a, b) => (covered(b) < covered(a) - 1 ? b : a));
    taken.push(best);
    return { x: best.x, y: best.y };
  });
}
