/** @file What the trellis may be set to: five probabilities, what was seen, forbidden moves, and what is shown. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, digits, own, some, whole } from '#figure/kinds.ts';
import { type Model, STATES } from './chain.ts';

/** On time is 0, late is 1. */
const DAYS = [0, 1, 0, 0, 1, 1, 0, 1];
/** From, to: clear is 0, jammed is 1. */
export const MOVES = ['00', '01', '10', '11'] as const;
export const SHOWN = ['posterior', 'alpha', 'beta', 'delta'] as const;
/** No probability is quite 0 or 1: what is impossible is forbidden by name. */
const chance = (opening: number) => dial(opening, { least: 0.001, most: 0.999, step: 0.001 });
/** Two thirds, in as many digits as an address holds. */
const AGREES = 0.666667;

const alike = { pi: 0.5, stay: 0.5, keep: 0.5, onTime: 0.5, late: 0.5 };

export const paths = figure(
  'trellis',
  {
    tau: dial(1, { least: 0, most: 1, step: 0.02 }),
    shown: among(SHOWN, 'posterior', 'buttons'),
    T: whole(2, 8, 3),
    pi: chance(AGREES),
    stay: chance(AGREES),
    keep: chance(AGREES),
    onTime: chance(AGREES),
    late: chance(AGREES),
    forbidden: some(MOVES, [], { orNone: true }),
    seen: own(digits(DAYS.slice(0, 3))),
  },
  {
    opens: ({ T }) => ({ seen: DAYS.slice(0, T) }),
    leads: ['T'],
    agree: (state) => ({ ...state, seen: state.seen.map((k) => (k === 1 ? 1 : 0)) }),
    off: ({ tau }) => (tau < 1 ? ['shown'] : []),
    presets: {
      sticky: { T: 8, pi: 0.5, stay: 0.9, keep: 0.9, onTime: 0.8, late: 0.8 },
      alike: { T: 8, ...alike },
    },
  },
);
export type State = StateOf<typeof paths>;

/** The model of a state. */
export function modelOf({ pi, stay, keep, onTime, late, forbidden }: State): Model {
  const A = [
    [stay, 1 - stay],
    [1 - keep, keep],
  ];
  return {
    pi: [pi, 1 - pi],
    A: STATES.map((i) => STATES.map((j) => (isShut(forbidden, i, j) ? 0 : A[i]![j]!))),
    B: [
      [onTime, 1 - onTime],
      [1 - late, late],
    ],
  };
}
export const isShut = (forbidden: State['forbidden'], i: number, j: number): boolean =>
  forbidden.some((move) => move === `${i}${j}`);

/** The settings that are the probabilities of a model. */
export const settingsOf = ({ pi, A, B }: Model) => ({
  pi: pi[0]!,
  stay: A[0]![0]!,
  keep: A[1]![1]!,
  onTime: B[0]![0]!,
  late: B[1]![1]!,
});
