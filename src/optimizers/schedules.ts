/**
 * @file Learning-rate schedules: η at step t = 1…T as one line of the notation each, so that the lesson, its figure and
 * the training of the classifier read the same table. Sources: Robbins and Monro (1951) for 1/t, Loshchilov and Hutter
 * (2017) for the cosine, Goyal et al. (2017) for the warm-up.
 */
import { numeric } from '#notation/number.ts';
import { parse } from '#notation/parse.ts';
import type { Hyper } from './rule.ts';

export interface Schedule {
  /** In η₀ (`eta0`), the step t, their number T, and the settings of the schedule. */
  readonly rate: string;
  readonly hyper: Readonly<Record<string, Hyper>>;
}

const warm: Hyper = { tex: 'w', value: 0.1, least: 0.01, most: 0.9 };
const factor = (value: number): Hyper => ({ tex: '\\gamma', value, least: 0.01, most: 0.9999 });

export const SCHEDULES = {
  constant: { rate: 'eta0', hyper: {} },
  // a drop after half of the steps, and another after three quarters
  drops: { rate: 'eta0 * gamma**((2 * t > T) + (4 * t > 3 * T))', hyper: { gamma: factor(0.1) } },
  exponential: { rate: 'eta0 * gamma**(t - 1)', hyper: { gamma: factor(0.99) } },
  inverse: {
    rate: 'eta0 / (1 + delta * (t - 1))',
    hyper: { delta: { tex: '\\delta', value: 0.05, least: 1e-4, most: 10, log: true } },
  },
  root: { rate: 'eta0 / sqrt(t)', hyper: {} },
  cosine: { rate: 'eta0 * (1 + cos(pi * (t - 1) / T)) / 2', hyper: {} },
  // a straight climb for the share w of all steps, then the cosine
  warmup: {
    rate: 'eta0 * ((t <= w * T) * t / (w * T) + (t > w * T) * (1 + cos(pi * (t - 1 - w * T) / (T - w * T))) / 2)',
    hyper: { w: warm },
  },
} as const satisfies Readonly<Record<string, Schedule>>;
export type ScheduleId = keyof typeof SCHEDULES;
export const SCHEDULE_IDS = Object.keys(SCHEDULES) as readonly ScheduleId[];

/**
 * The learning rate at steps 1…T of a schedule that opens with (or climbs to) `eta0`; settings that are not given keep
 * their usual values.
 */
export function scheduled(
  id: ScheduleId,
  eta0: number,
  T: number,
  settings: Readonly<Record<string, number>> = {},
): (t: number) => number {
  const schedule: Schedule = SCHEDULES[id];
  const names: Record<string, number> = { eta0, T, t: 1 };
  for (const [name, { value }] of Object.entries(schedule.hyper)) names[name] = settings[name] ?? value;
  const ids = Object.keys(names);
  const run = numeric(parse(schedule.rate), ids, () => {
    throw new Error('a schedule is a number for every step');
  });
  if (!run) throw new Error('a schedule is a number for every step');
  return (t) =>
    run(
      {},
      ids.map((id) => (id === 't' ? t : names[id]!)),
    );
}
