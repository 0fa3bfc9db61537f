/** @file What the rows of tags may be set to: scores of words and of pairs, the truth, and a normalisation. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, digits, own, some } from '#figure/kinds.ts';
import { type Scores, WAYS } from './field.ts';

/** Part of a dish is 0, other is 1; from, to. */
export const MOVES = ['00', '01', '10', '11'] as const;
export const SHOWN = ['share', 'error'] as const;
const LN2 = Number(Math.LN2.toPrecision(6));
const score = (opening: number) => dial(opening, { least: -6, most: 6, step: 0.05 });

export const rows = figure(
  'rows',
  {
    way: among(WAYS, 'sentence', 'buttons'),
    shown: among(SHOWN, 'share', 'buttons'),
    T: among([2, 3], 3, 'buttons'),
    first: score(Number((2 * LN2).toPrecision(6))),
    second: score(-LN2),
    third: score(LN2),
    dishes: score(LN2),
    leaves: score(0),
    enters: score(0),
    others: score(LN2),
    rate: dial(0.5, { least: 0.05, most: 5, log: true }),
    forbidden: some(MOVES, [], { orNone: true }),
    truth: own(digits([0, 0, 0])),
  },
  {
    opens: ({ T }) => ({ truth: [0, 0, 0].slice(0, T) }),
    leads: ['T'],
    agree: (state) => ({ ...state, truth: state.truth.map((k) => (k === 1 ? 1 : 0)) }),
    off: ({ T, way }) => [
      ...(T < 3 ? (['third'] as const) : []),
      ...(way === 'word' ? (['dishes', 'leaves', 'enters', 'others', 'forbidden'] as const) : []),
    ],
    presets: {
      bias: {
        T: 2,
        way: 'step',
        first: LN2,
        second: Number((-Math.log(100)).toPrecision(6)),
        dishes: 0,
        others: 0,
        forbidden: ['01', '10'],
        truth: [1, 1],
      },
    },
    view: ['way', 'shown', 'rate'],
  },
);
export type State = StateOf<typeof rows>;

export const isShut = (forbidden: State['forbidden'], i: number, j: number): boolean =>
  forbidden.some((move) => move === `${i}${j}`);

/** The scores of a state: only the difference of two tags counts, so one of both is 0 and none is negative. */
export function scoresOf(state: State): Scores {
  const { T, first, second, third, dishes, leaves, enters, others, forbidden } = state;
  const A = [
    [dishes, leaves],
    [enters, others],
  ];
  return {
    e: [first, second, third].slice(0, T).map((x) => [Math.max(x, 0), Math.max(-x, 0)]),
    A: A.map((row, i) => row.map((x, j) => (isShut(forbidden, i, j) ? -Infinity : x))),
  };
}

/** A step of gradient descent: each score less its gradient times the rate; a forbidden move has no score to change. */
export function stepped(
  state: State,
  de: readonly (readonly number[])[],
  dA: readonly (readonly number[])[],
): Partial<State> {
  const { rate } = state;
  const [first, second, third] = [state.first, state.second, state.third].map((x, t) =>
    t < state.T ? x - rate * de[t]![0]! : x,
  );
  return {
    ...{ first: first!, second: second!, third: third! },
    dishes: state.dishes - rate * dA[0]![0]!,
    leaves: state.leaves - rate * dA[0]![1]!,
    enters: state.enters - rate * dA[1]![0]!,
    others: state.others - rate * dA[1]![1]!,
  };
}
