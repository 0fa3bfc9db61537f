/** @file What the figure of the bound may be set to: a record, the parameters, a guess of the sources, and a rate. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, numbers, own } from '#figure/kinds.ts';
import { NAMES, type RecordName, recordOf } from './data.ts';
import { type Guess, MOVES, type Parameters, rowsOf } from './mixture.ts';

/** The narrowest curve: one on a single row would have no width at all. */
const LEAST_VARIANCE = 1e-12;
/** A probability of 0 has no logarithm. */
const LEAST_SHARE = 1e-4;

const inside = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x));
const share = (x: number): number => inside(x, LEAST_SHARE, 1 - LEAST_SHARE);

/** Six digits, which is what an address holds. */
const short = (x: number): number => Number(x.toPrecision(6));
/** The parameters as the address holds them: the first share, both means, both variances. */
export const written = ({ w, mean, v }: Parameters): readonly number[] => [w[0], ...mean, ...v].map(short);
export const parametersOf = ([w = 0.5, a = 0, b = 0, va = 1, vb = 1]: readonly number[]): Parameters => ({
  w: [w, 1 - w],
  mean: [a, b],
  v: [va, vb],
});

/** As near as a figure can draw and an address can hold. */
export function held(of: RecordName, at: readonly number[]): readonly number[] {
  const { data, reach } = recordOf(of);
  const coins = data.kind === 'coins';
  const mean = (x: number): number => (coins ? share(x) : inside(x, ...reach));
  const variance = (x: number): number => (coins ? 1 : inside(x, LEAST_VARIANCE, 400));
  const [w = 0.5, a = 0, b = 0, va = 1, vb = 1] = at;
  return [share(w), mean(a), mean(b), variance(va), variance(vb)];
}

/** Everything half and half: what one knows before looking. */
const unknowing = (of: RecordName): Guess => new Array<number>(rowsOf(recordOf(of).data)).fill(0.5);
const many = (mean: readonly [number, number], v: readonly [number, number] = [16, 16]) => ({
  data: 'many' as const,
  at: written({ w: [0.5, 0.5], mean, v }),
  q: unknowing('many'),
  moves: 'all' as const,
  rate: recordOf('many').rate,
});

export const climbing = figure(
  'climb',
  {
    data: among(NAMES, 'four'),
    moves: among(MOVES, 'second'),
    rate: dial(recordOf('four').rate, { least: 0.001, most: 20, log: true }),
    at: own(numbers(written(recordOf('four').opens), { least: -1000, most: 1000 })),
    q: own(numbers(unknowing('four'), { least: 0, most: 1 })),
  },
  {
    opens: ({ data }) => ({
      at: written(recordOf(data).opens),
      q: unknowing(data),
      rate: recordOf(data).rate,
    }),
    leads: ['data'],
    agree: (state) => ({ ...state, at: held(state.data, state.at) }),
    off: ({ moves }) => (moves === 'all' ? ['rate'] : []),
    presets: {
      equal: many([30, 30]),
      close: many([28, 30]),
      point: many([44, 30], [0.01, 64]),
      coins: { data: 'tosses', moves: 'all' },
    },
  },
);
export type State = StateOf<typeof climbing>;
