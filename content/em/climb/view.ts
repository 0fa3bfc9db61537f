/** @file What the figure shows at a state: both curves over the second mean, where one stands, and where steps lead. */
import { recordOf } from './data.ts';
import { type State, held, parametersOf, written } from './figure.ts';
import {
  type Pair,
  type Parameters,
  bound,
  climb,
  descend,
  likelihood,
  posterior,
  rates,
  slopes,
  top,
} from './mixture.ts';

/** Steps that both methods are shown to take from here. */
export const STEPS = 30;
/** Points along each curve. */
const POINTS = 160;

type Points = readonly (readonly [number, number])[];

/** As near to `p` as the figure can hold. */
const near = (state: State, p: Parameters): Parameters => parametersOf(held(state.data, written(p)));

/** The parameters after the M-step of a state. */
export const afterM = (state: State): Parameters => {
  const { data } = recordOf(state.data);
  return near(state, top(data, state.q, parametersOf(state.at), state.moves));
};
/** The guess after its E-step. */
export const afterE = (state: State): readonly number[] =>
  posterior(recordOf(state.data).data, parametersOf(state.at));

export function viewOf(state: State) {
  const { data, reach, depth } = recordOf(state.data);
  const { q } = state;
  const p = parametersOf(state.at);
  const moved = (mean: number): Parameters => ({ ...p, mean: [p.mean[0], mean] });
  // a coin that always shows one side has no logarithm of the other
  const inside = (share: number): number => reach[0] + (reach[1] - reach[0]) * (0.002 + 0.996 * share);
  const means = Array.from({ length: POINTS + 1 }, (_, i) => inside(i / POINTS));
  const curve: Points = means.map((m) => [m, likelihood(data, moved(m))]);
  const below: Points = means.map((m) => [m, bound(data, q, moved(m))]);
  const highest = Math.max(...curve.map(([, y]) => y));

  const ahead = top(data, q, p, 'second').mean[1];
  const slope = slopes(data, posterior(data, p), p);
  const here = { likelihood: likelihood(data, p), bound: bound(data, q, p) };
  const there = { likelihood: likelihood(data, moved(ahead)), bound: bound(data, q, moved(ahead)) };
  const descent = p.mean[1] + state.rate * slope[1];
  const legal = state.moves !== 'all' && descent > inside(0) && descent < inside(1);
  return {
    ...{ data, reach, p, curve, below, here, there, slope },
    /** Of the heights: a little room above the top. */
    heights: [highest - depth, highest + 0.06 * depth] as const,
    posterior: posterior(data, p),
    /** The gradient of the bound, and the rates at which it leads to its top. */
    slopeOfBound: slopes(data, q, p),
    rates: rates(data, q, p),
    /** The second mean at the top of the bound, all else held. */
    top: ahead,
    /** Both means after the M-step, whatever else it moves. */
    goes: top(data, q, p, state.moves).mean as Pair,
    /** Where one step of gradient descent with the rate of the reader leads, and how high that is. */
    descent: legal ? ([descent, likelihood(data, moved(descent))] as const) : undefined,
    race: {
      em: climb(data, p, state.moves, STEPS, (next) => near(state, next)),
      descent: state.moves === 'all' ? [] : descend(data, p, state.moves, state.rate, STEPS),
    },
  };
}
export type View = ReturnType<typeof viewOf>;
