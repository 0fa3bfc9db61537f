/** @file Where the nodes of a graph are drawn, and which one lies next to a point or in a direction. */

export type Place = readonly [x: number, y: number];

export const WIDTH = 440;
export const HEIGHT = 320;
const MARGIN = 22;

/** From 0…100 and 0…70 to the picture. */
export const placed = ([x, y]: Place): Place => [
  MARGIN + ((WIDTH - 2 * MARGIN) * x) / 100,
  MARGIN + ((HEIGHT - 2 * MARGIN) * y) / 70,
];

/** The node whose middle is at most `within` away from a point. */
export function nearest(places: readonly Place[], [x, y]: Place, within: number): number | undefined {
  let best: number | undefined;
  let least = within;
  places.forEach(([a, b], i) => {
    const far = Math.hypot(a - x, b - y);
    if (far <= least) [best, least] = [i, far];
  });
  return best;
}

const DIRECTIONS: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The node that an arrow key leads to: near, and along the direction rather than across it; undefined where there is none. */
export function onward(places: readonly Place[], from: number, key: string): number | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [x, y] = places[from]!;
  let best: number | undefined;
  let least = Infinity;
  places.forEach(([a, b], i) => {
    const along = (a - x) * direction[0] + (b - y) * direction[1];
    const across = Math.abs((a - x) * direction[1] - (b - y) * direction[0]);
    const cost = along + 2 * across;
    if (i !== from && along > 0 && cost < least) [best, least] = [i, cost];
  });
  return best;
}
