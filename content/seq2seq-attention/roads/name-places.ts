/** @file Where the names in the plane of the field stand: beside what they name, clear of every line that is drawn. */
import { numberText } from '#typeset/numerals.ts';
import { fill } from '#words/fill.ts';
import { HEIGHT, WIDTH, acrossOf, along, longer, radiusOf, x, y } from './plane.ts';
import { type Point, type Scene, type Step, stepOf } from './roads.ts';
import type { RoadsWords } from './words.ts';

/** The middle of a line of text at `x`, `y`, or its beginning, or its end. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
type Segment = readonly [from: Point, to: Point];
/** A name, and the disc that it belongs to: middle and radius in pixels. */
export interface Named {
  readonly text: string;
  readonly at: Point;
  readonly r: number;
}

/** In pixels of the drawing, as large as on a small screen. */
const [LETTER, LINE] = [8, 14] as const;
const GAP = 6;
const IDEOGRAPH = /[\u2e80-\uffff]/;
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (IDEOGRAPH.test(c) ? 2 : 1) * LETTER, 0);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export function boxOf({ x: at, y: base, anchor }: Place, text: string): Box {
  const wide = widthOf(text);
  const left = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
  return { left, right: left + wide, top: base - 0.8 * LINE, bottom: base + 0.2 * LINE };
}

/** How far a point is from a box; 0 inside. */
const apart = ([px, py]: Point, { left, right, top, bottom }: Box): number =>
  Math.hypot(Math.max(left - px, 0, px - right), Math.max(top - py, 0, py - bottom));
const PIECES = 48;
/** How far a segment is from a box, by points along it. */
export const clearOf = (box: Box, [from, to]: Segment): number =>
  Math.min(
    ...Array.from({ length: PIECES + 1 }, (_, k) => {
      const s = k / PIECES;
      return apart([from[0] + s * (to[0] - from[0]), from[1] + s * (to[1] - from[1])], box);
    }),
  );

/** Round a disc, at once beside it and further away: above and below first, then the sides, then between them. */
const TURNS = [2, 6, 0, 4, 1, 3, 5, 7, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5];
const AWAY = [0, 10, 20];
const around = ({ at: [cx, cy], r }: Named): Place[] =>
  AWAY.flatMap((away) =>
    TURNS.map((eighths): Place => {
      const [c, s] = [Math.cos((eighths * Math.PI) / 4), -Math.sin((eighths * Math.PI) / 4)];
      const out = r + GAP + away;
      return {
        x: cx + out * c,
        y: cy + out * s + LINE * (0.3 + 0.45 * s),
        anchor: Math.abs(c) < 0.5 ? 'middle' : c > 0 ? 'start' : 'end',
      };
    }),
  );

/** A name this far from every line needs no better place. */
const ENOUGH = 4;
/** A place for each name, in order: the first that is clear of lines and of names before it, or the clearest there is. */
export function namePlaces(names: readonly Named[], lines: readonly Segment[]): Place[] {
  const taken: Segment[] = [...lines];
  const discs = names.map(({ at, r }) => ({ at, r }));
  return names.map((named) => {
    const room = (place: Place): number => {
      const box = boxOf(place, named.text);
      const inside = Math.min(box.left, box.top, WIDTH - box.right, HEIGHT - box.bottom);
      const fromDiscs = discs.map(({ at, r }) => apart(at, box) - r);
      return Math.min(ENOUGH, inside, ...fromDiscs, ...taken.map((line) => clearOf(box, line)));
    };
    const best = around(named).reduce((a, b) => (room(b) > room(a) ? b : a));
    const { left, right, top, bottom } = boxOf(best, named.text);
    for (const edge of [top, bottom])
      taken.push([
        [left, edge],
        [right, edge],
      ]);
    return best;
  });
}

/** Every line of the drawing, in pixels. */
export function linesOf(scene: Scene, step: Step, t: number, constant: boolean): Segment[] {
  const across = acrossOf(scene.falls[t]!);
  const px = (p: Point): Point => [x(p), y(p)];
  const way = (from: Point, by: Point): Segment => [px(from), px(along(from, by, 1))];
  return [
    [px(along(step.context, across, -6)), px(along(step.context, across, 6))],
    way([0, 0], scene.queries[t]!),
    way(step.context, scene.falls[t]!),
    ...scene.annotations.flatMap((at, i): Segment[] => [
      [px(step.context), px(at)],
      way(at, longer(step.byValue[i]!)),
      ...(constant ? [] : [way(at, longer(step.byScore[i]!))]),
    ]),
  ];
}

/** The names of a scene at a step, each with its place and with what it names. */
export function namesIn(
  w: Pick<RoadsWords, 'context' | 'asks' | 'arrow' | 'name'>,
  scene: Scene,
  t: number,
  constant: boolean,
) {
  const step = stepOf(scene, t);
  const named = [
    { as: 'context', text: w.context, point: step.context, r: 5 },
    { as: 'asks', text: w.asks, point: scene.queries[t]!, r: 2 },
    { as: 'falling', text: w.arrow, point: along(step.context, scene.falls[t]!, 1), r: 2 },
    ...scene.annotations.map((point, i) => ({
      as: 'share',
      text: `${fill(w.name, { i: i + 1 })} ${numberText(step.weights[i]!, 2)}`,
      point,
      r: radiusOf(step.weights[i]!),
    })),
  ].map(({ point, ...one }) => ({ ...one, at: [x(point), y(point)] as const }));
  const places = namePlaces(named, linesOf(scene, step, t, constant));
  return named.map(({ as, text }, k) => ({ as, text, ...places[k]! }));
}
