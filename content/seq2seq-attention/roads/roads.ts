/**
 * @file Attention in the plane: annotations that are their own keys, a query for each step, the scaled score, and the two
 * roads by which each annotation receives its gradient. The loss is taken to fall along a given arrow at each context.
 */

export type Point = readonly [x: number, y: number];

export interface Scene {
  /** The annotations, which are their own keys: U_a is the identity. */
  readonly annotations: readonly Point[];
  /** One for each step. */
  readonly queries: readonly Point[];
  /** −∂L/∂c_t at each step. */
  readonly falls: readonly Point[];
}

const dot = ([a, b]: Point, [c, d]: Point): number => a * c + b * d;
const times = (s: number, [a, b]: Point): Point => [s * a, s * b];
export const plus = ([a, b]: Point, [c, d]: Point): Point => [a + c, b + d];
const minus = (p: Point, q: Point): Point => plus(p, times(-1, q));
const ZERO: Point = [0, 0];
/** √A, where keys and queries have two coordinates. */
const ROOT = Math.SQRT2;

export interface Step {
  readonly weights: readonly number[];
  readonly context: Point;
  /** −∂L/∂e: positive where a step of gradient descent raises the score. */
  readonly pushes: readonly number[];
  /** −∂L/∂g by each road. */
  readonly byValue: readonly Point[];
  readonly byScore: readonly Point[];
}

/** One step of the decoder, forward and back. */
export function stepOf({ annotations, queries, falls }: Scene, t: number): Step {
  const [query, fall] = [queries[t]!, falls[t]!];
  const scores = annotations.map((g) => dot(g, query) / ROOT);
  const top = Math.max(...scores);
  const raised = scores.map((e) => Math.exp(e - top));
  const all = raised.reduce((a, b) => a + b, 0);
  const weights = raised.map((x) => x / all);
  const context = annotations.reduce((sum, g, i) => plus(sum, times(weights[i]!, g)), ZERO);
  const pushes = annotations.map((g, i) => weights[i]! * dot(minus(g, context), fall));
  return {
    ...{ weights, context, pushes },
    byValue: weights.map((a) => times(a, fall)),
    byScore: pushes.map((push) => times(push / ROOT, query)),
  };
}

export const stepsOf = (scene: Scene): Step[] => scene.queries.map((_, t) => stepOf(scene, t));

/** What the loss is at a scene, if it falls along the arrows and the arrows stay: minus how far each context has come. */
export const lossOf = (scene: Scene): number =>
  stepsOf(scene).reduce((sum, { context }, t) => sum - dot(scene.falls[t]!, context), 0);

/** −∂L/∂g over all steps by one road. */
export const summed = (steps: readonly Step[], road: 'byValue' | 'byScore'): Point[] =>
  steps[0]!.byValue.map((_, i) => steps.reduce((sum, step) => plus(sum, step[road][i]!), ZERO));

const EPS = 1e-5;
/** The same by central differences, which know of no roads. */
export function differences(scene: Scene): Point[] {
  const moved = (i: number, by: Point): Scene => ({
    ...scene,
    annotations: scene.annotations.map((g, j) => (j === i ? plus(g, by) : g)),
  });
  const slope = (i: number, by: Point): number =>
    (lossOf(moved(i, times(-1, by))) - lossOf(moved(i, by))) / (2 * EPS);
  return scene.annotations.map((_, i): Point => [slope(i, [EPS, 0]), slope(i, [0, EPS])]);
}
