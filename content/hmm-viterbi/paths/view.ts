/** @file What the trellis shows at a state: the flow, the numbers in its circles, two answers, and one step of learning. */
import {
  type Flow,
  STATES,
  bestPath,
  chanceOf,
  counts,
  flow,
  learnt,
  sharpened,
  summed,
  walks,
} from './chain.ts';
import { type State, modelOf } from './figure.ts';

const largest = (xs: readonly number[]): number => xs.indexOf(Math.max(...xs));

/** The best path as a flow. */
const alone = (path: readonly number[]): Flow => ({
  states: path.map((at) => STATES.map((i) => +(i === at))),
  moves: path.slice(1).map((to, t) => STATES.map((i) => STATES.map((j) => +(i === path[t] && j === to)))),
});

/** Undefined where every path is forbidden. */
export function viewOf(state: State) {
  const m = modelOf(state);
  const { seen, tau } = state;
  const posterior = flow(m, seen);
  if (!posterior) return undefined;
  const { alpha, beta, whole } = summed(m, seen);
  const delta = walks(m, seen, (ways) => Math.max(...ways)).alpha;
  const path = bestPath(m, seen);
  const shares = tau === 0 ? alone(path) : tau < 1 ? flow(sharpened(m, tau), seen)! : posterior;
  const exp = (of: readonly (readonly number[])[]) => of.map((column) => column.map(Math.exp));
  const P = Math.exp(whole);
  const numbers = {
    posterior: shares.states,
    alpha: exp(alpha),
    beta: exp(beta),
    delta: exp(delta),
  }[tau < 1 ? 'posterior' : state.shown];
  const states = posterior.states.map(largest);
  return {
    ...{ m, P, shares, numbers, path, states },
    /** What stands in a circle, as the share of it in its column: how full it is. */
    fullness: numbers.map((column) => column.map((x) => x / column.reduce((a, b) => a + b, 0))),
    /** Forward, its gradient, and their product with the sign turned. */
    steps: seen.map((_, t) => ({
      alpha: exp(alpha)[t]!,
      gradient: beta[t]!.map((b) => -Math.exp(b) / P),
      posterior: posterior.states[t]!,
    })),
    pathChance: chanceOf(m, seen, path),
    statesChance: chanceOf(m, seen, states),
    counts: counts(m, seen)!,
    learnt: learnt(m, seen),
  };
}
export type View = NonNullable<ReturnType<typeof viewOf>>;
