/** @file What the figure of gradient noise shows: one run, the mean of many, and what the lesson predicts of them. */
import { type Data, dataOf, descend, excess, expected, floorOf, predict } from './noise.ts';
import { scheduled } from '#optimizers/schedules.ts';
import type { State } from './figure.ts';

export const STEPS = 300;
/** So many runs are averaged; the one that is drawn is the first of them. */
export const RUNS = 40;
/** The last steps, over which the table averages. */
export const LAST = 60;

const EXAMPLES = 32;
/** Steep across, flat along. */
const CURVATURES = [1, 0.1] as const;
export const START = [2.6, 2.6] as const;
/** Settings of the schedules that make sense of so many steps. */
const SETTINGS = { gamma: 0.985, delta: 0.05, w: 0.15 };
const DROPS = { gamma: 0.1 };

export const DATA: Data = dataOf(CURVATURES, EXAMPLES, 12);

export interface Outcome {
  /** Learning rate of steps 1…T. */
  readonly rates: readonly number[];
  /** The drawn run, its excess loss, the mean over all runs, and the prediction; all with a value before step 1. */
  readonly path: readonly (readonly number[])[];
  readonly run: readonly number[];
  readonly mean: readonly number[];
  readonly predicted: readonly number[];
  /** Excess loss that the opening rate would end on if it stayed. */
  readonly floor: number;
  /** Half axes of the cloud after the last step, two standard deviations, and its middle. */
  readonly cloud: readonly number[];
  readonly middle: readonly number[];
  /** Over the last steps: loss, then the variance in each direction, predicted and measured. */
  readonly table: readonly { readonly predicted: number; readonly measured: number }[];
}

const average = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

export function outcomeOf({ schedule, B, again, eta0, seed }: State): Outcome {
  const batches = { B, again };
  const rate = scheduled(schedule, eta0, STEPS, schedule === 'drops' ? DROPS : SETTINGS);
  const rates = Array.from({ length: STEPS }, (_, i) => rate(i + 1));
  const paths = Array.from({ length: RUNS }, (_, k) => descend(DATA, batches, rates, START, seed * 1000 + k));
  const moments = predict(DATA, batches, rates, START);
  const losses = paths.map((path) => path.map((theta) => excess(DATA.h, theta)));
  const mean = moments.map((_, t) => average(losses.map((loss) => loss[t]!)));
  const predicted = moments.map((m) => expected(DATA.h, m));
  const floor = floorOf(DATA, batches, eta0);
  const last = moments.map((_, t) => t).slice(-LAST);
  const variance = (i: number) => ({
    predicted: average(last.map((t) => moments[t]!.variance[i]!)),
    measured: average(
      last.map((t) => average(paths.map((path) => (path[t]![i]! - moments[t]!.mean[i]!) ** 2))),
    ),
  });
  const end = moments.at(-1)!;
  return {
    ...{ rates, mean, predicted },
    path: paths[0]!,
    run: losses[0]!,
    floor: DATA.h.reduce((sum, h, i) => sum + (h * floor[i]!) / 2, 0),
    cloud: end.variance.map((v) => 2 * Math.sqrt(v)),
    middle: end.mean,
    table: [
      {
        predicted: average(last.map((t) => predicted[t]!)),
        measured: average(last.map((t) => mean[t]!)),
      },
      variance(0),
      variance(1),
    ],
  };
}
