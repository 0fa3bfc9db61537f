/** @file The experiment with padding: both runs, as far as they have come. */
import type { EpochReport } from '#classifier/tally.ts';
import type { Point } from '#figure/plot/marks.ts';
import { type Plan, alike, doneOf } from './plan.ts';
import { type Levels, type RunRecord } from './record.ts';
import { PADS } from './figure.ts';
import type { Setup } from './setup.ts';

export interface PadRun {
  readonly pads: Setup['pads'];
  /** Validation accuracy by epoch. */
  readonly points: readonly Point[];
  readonly done: boolean;
}

/** A run that has not ended yet. */
interface Underway {
  readonly setup: Setup | undefined;
  readonly reports: readonly EpochReport[];
}

/** Those that have begun. */
export function padRuns(plan: Plan, records: readonly RunRecord[], { setup, reports }: Underway): PadRun[] {
  const done = doneOf(plan, records);
  return PADS.flatMap((pads): PadRun[] => {
    const planned = plan.setups.find((one) => one.pads === pads);
    const record = planned && done.find((one) => alike(one.setup, planned));
    const curve = record?.curve ?? [];
    if (record) return [{ pads, points: curve.map((accuracy, i) => [i + 1, accuracy]), done: true }];
    if (!planned || !setup || !alike(setup, planned)) return [];
    return [
      { pads, points: reports.map(({ epoch, validation }) => [epoch, validation.accuracy]), done: false },
    ];
  });
}

/** What the baselines reach on the split that both share. */
export const padLevels = (plan: Plan, records: readonly RunRecord[]): Levels | undefined =>
  doneOf(plan, records).find(({ levels }) => levels)?.levels;

/** The best epoch of a run; undefined before the first. */
export const bestOf = ({ points }: PadRun): number | undefined =>
  points.length ? Math.max(...points.map(([, accuracy]) => accuracy)) : undefined;
