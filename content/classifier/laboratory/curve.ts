/** @file The loss of the batches as a curve that stays short, however long the run. */
import type { Point } from '#figure/plot/marks.ts';

/** More points than this are averaged in pairs. */
export const MOST_POINTS = 400;

/** With a point more; where there are too many, half as many means of two neighbours. */
export function grown(points: readonly Point[], point: Point): readonly Point[] {
  const all = [...points, point];
  if (all.length <= MOST_POINTS) return all;
  const halved: Point[] = [];
  for (let i = 0; i + 1 < all.length; i += 2) {
    const [[x, y], [u, v]] = [all[i]!, all[i + 1]!];
    halved.push([(x + u) / 2, (y + v) / 2]);
  }
  return all.length % 2 ? [...halved, point] : halved;
}
