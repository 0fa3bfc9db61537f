/** @file What is found as one score moves: smooth while the same row is found, and a jump where the choice changes. */
import { beamSearch } from './derivation.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';

export interface Point {
  /** By how much the score of B as the first word is raised. */
  readonly raised: number;
  readonly probability: number;
  readonly row: number;
}

/** The row found by a beam of W in the preset `wider`, for each amount by which the score of B is raised. */
export function foundOver(W: number, raises: readonly number[]): readonly Point[] {
  const d = build(beamSearch, { sizes: { W } });
  const given = opening(d, 'wider');
  const o = given['o']!;
  return raises.map((raised) => {
    const data = o.data.map((x, i) => (i === 1 ? x + raised : x));
    const values = run(d, { ...given, o: { ...o, data } });
    return { raised, probability: Math.exp(-values['loss']!.data[0]!), row: values['y']!.data.indexOf(1) };
  });
}

/** Cut where another row is found, so that no line is drawn across a jump. */
export function pieces(points: readonly Point[]): readonly (readonly Point[])[] {
  const cut: Point[][] = [];
  for (const point of points) {
    const last = cut.at(-1);
    if (last && last[0]!.row === point.row) last.push(point);
    else cut.push([point]);
  }
  return cut;
}
