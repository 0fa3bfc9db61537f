/** @file What the field of attention may be set to: where everything stands, and whether the weights are taken as constant. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, flag, numbers, own } from '#figure/kinds.ts';
import { type Point, type Scene, plus, stepsOf, summed } from './roads.ts';

export const STEPS = [1, 2, 3] as const;
/** From the middle to the edge of the drawing. */
export const REACH: Point = [3.2, 2.2];

/** The first query and its arrow are those of the preset “four annotations in the plane”. */
const ANNOTATIONS = [2, 1, -1, 2, 1, -1, -1.5, -1];
const QUERIES = [0.6, 0.3, -0.9, 1.2, 0.4, -1.4];
const FALLS = [-0.47, 0.54, 0.6, 0.2, -0.3, -0.6];

const held = (xs: readonly number[]): readonly number[] =>
  xs.map((x, i) => Math.round(100 * Math.min(REACH[i % 2]!, Math.max(-REACH[i % 2]!, x))) / 100);

export const roads = figure(
  'roads',
  {
    step: among(STEPS, 1, 'buttons'),
    constant: flag(false),
    rate: dial(1, { least: 0.1, most: 5, log: true }),
    annotations: own(numbers(ANNOTATIONS, { least: -4, most: 4 })),
    queries: own(numbers(QUERIES, { least: -4, most: 4 })),
    falls: own(numbers(FALLS, { least: -4, most: 4 })),
  },
  {
    agree: (state) => ({
      ...state,
      annotations: held(state.annotations),
      queries: held(state.queries),
      falls: held(state.falls),
    }),
    view: ['step', 'constant', 'rate'],
    presets: { sure: { queries: [3, 2, -2, 2.2, -3, -2] } },
  },
);
export type State = StateOf<typeof roads>;
export type Part = 'annotations' | 'queries' | 'falls';

const points = (xs: readonly number[]): Point[] =>
  Array.from({ length: xs.length / 2 }, (_, i): Point => [xs[2 * i]!, xs[2 * i + 1]!]);
export const sceneOf = ({ annotations, queries, falls }: State): Scene => ({
  annotations: points(annotations),
  queries: points(queries),
  falls: points(falls),
});

/** One point of a state, moved. */
export const placed = (state: State, part: Part, i: number, [x, y]: Point): Partial<State> => ({
  [part]: state[part].map((old, k) => (k === 2 * i ? x : k === 2 * i + 1 ? y : old)),
});

/** The annotations after a step of gradient descent, by both roads or by the first alone. */
export function descended(state: State): Partial<State> {
  const scene = sceneOf(state);
  const steps = stepsOf(scene);
  const [value, score] = [summed(steps, 'byValue'), summed(steps, 'byScore')];
  return {
    annotations: scene.annotations.flatMap((g, i) => {
      const way = state.constant ? value[i]! : plus(value[i]!, score[i]!);
      return plus(g, [state.rate * way[0], state.rate * way[1]]);
    }),
  };
}
