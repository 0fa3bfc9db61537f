/** @file The plane of the vectors as it is drawn: where a point stands, the way of a step, names that keep apart. */
import type { Move, Point } from './moves.ts';

export const SIZE = 260;
const ROOM = 26;

/** Half the width of the plane: all points of all panels are inside. */
export const reachOf = (moves: readonly Move[]): number =>
  Math.max(1, ...moves.flatMap(({ before, after }) => [...before, ...after].map(Math.abs)));

export const placeIn =
  (reach: number) =>
  ([a, b]: Point): Point => {
    const unit = (SIZE / 2 - ROOM) / reach;
    return [SIZE / 2 + unit * a, SIZE / 2 - unit * b];
  };

const HEAD = 7;
/** A line with a head between two places; nothing where it would be too short to see. */
export function arrow([x, y]: Point, [u, v]: Point): string {
  const length = Math.hypot(u - x, v - y);
  if (length < 2) return '';
  const [a, b] = [(u - x) / length, (v - y) / length];
  const size = Math.min(HEAD, 0.6 * length);
  const barb = (side: number): string =>
    `${u - size * (a + 0.55 * side * b)},${v - size * (b - 0.55 * side * a)}`;
  return `M${x},${y}L${u},${v}M${barb(1)}L${u},${v}L${barb(-1)}`;
}

/** Of a letter that stands at the end of an arrow. */
const LETTER = 6.2;
const WIDE = /[\u2e80-\uffff]/;
const halfOf = (name: string): number =>
  ([...name].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0) * LETTER) / 2;
/** From one line of names to the next. */
const LINE = 14;

interface Tip {
  readonly name: string;
  readonly at: Point;
}

/** Names at the ends of ways, none over another: where two would, the lower goes down a line, or all up at the edge. */
export function keptApart(tips: readonly Tip[]): readonly Tip[] {
  const placed: Tip[] = [];
  for (const tip of tips.toSorted((a, b) => a.at[1] - b.at[1])) {
    const beside = placed.filter((p) => Math.abs(p.at[0] - tip.at[0]) < halfOf(p.name) + halfOf(tip.name));
    const least = Math.max(...beside.map((p) => p.at[1] + LINE), tip.at[1]);
    placed.push({ name: tip.name, at: [tip.at[0], least] });
  }
  const over = Math.max(0, ...placed.map(({ at }) => at[1] - (SIZE - 9)));
  return over === 0 ? placed : placed.map(({ name, at }) => ({ name, at: [at[0], at[1] - over] }));
}

/** Where a name stands that belongs to the end of a way: beyond it, and inside the plane. */
export function beyond(from: Point, to: Point, name: string): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const half = halfOf(name);
  const [a, b] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const held = (x: number, room: number): number => Math.max(room, Math.min(SIZE - room, x));
  const aside = held(to[0] + (half + 4) * a, half + 3);
  // pushed back from the edge it would lie on the head of its arrow: then it stands above or below
  const back = Math.abs(aside - to[0]) < half + 2 && Math.abs(11 * b) < 11;
  return [aside, held(to[1] + (back ? (b > 0 ? 12 : -12) : 11 * b), 9)];
}

/** Half the width and the height of a name. */
const NAME = { wide: 9, high: 15 } as const;
const SIDES: readonly Point[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
];

/** For each point the middle of its name: beside it, on the side with the most room among points and names so far. */
export function namePlaces(points: readonly Point[]): readonly Point[] {
  const taken: Point[] = [...points];
  return points.map(([x, y]) => {
    const free = (at: Point): number =>
      Math.min(
        at[0] - NAME.wide,
        SIZE - NAME.wide - at[0],
        at[1] - NAME.high / 2,
        SIZE - NAME.high / 2 - at[1],
        ...taken
          .filter((of) => of[0] !== x || of[1] !== y)
          .map((of) => Math.hypot(of[0] - at[0], of[1] - at[1])),
      );
    const places = SIDES.map(([a, b]): Point => [x + 14 * a, y + 14 * b]);
    const best = places.reduce((p, q) => (free(q) > free(p) + 1 ? q : p));
    taken.push(best);
    return best;
  });
}
