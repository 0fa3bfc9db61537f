/** @file A line of many points as one of few that looks the same, by Ramer (1972), Douglas and Peucker (1973). */
type Point = readonly [x: number, y: number];

/** Those of the points that are needed for none to be further than `within` from the line. */
export function simplified(points: readonly Point[], within: number): [number, number][] {
  if (points.length < 3) return points.map(([x, y]) => [x, y]);
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open: [from: number, to: number][] = [[0, points.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let [furthest, away] = [-1, within];
    for (let i = from + 1; i < to; i++) {
      const d = distance(points[i]!, points[from]!, points[to]!);
      if (d > away) [furthest, away] = [i, d];
    }
    if (furthest < 0) continue;
    keep[furthest] = 1;
    open.push([from, furthest], [furthest, to]);
  }
  return points.filter((_, i) => keep[i]).map(([x, y]) => [x, y]);
}

/** From a point to the segment between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [u, v] = [bx - ax, by - ay];
  const length = u * u + v * v;
  const share = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * u + (y - ay) * v) / length)) : 0;
  return Math.hypot(x - ax - share * u, y - ay - share * v);
}
