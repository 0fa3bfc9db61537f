/** @file The table of note 000 beside ours: what each row says, as far as its runs have come. */
import { BASELINES, type BaselineName, type NetworkName } from '#classifier/spec.ts';
import { NOTED, type Plan, alike, doneOf } from './plan.ts';
import { type RunRecord, type Summary, levelOf, summaryOf } from './record.ts';
import type { Setup } from './setup.ts';

/** A row of the table. */
export interface Row<Name> {
  readonly name: Name;
  /** As it stands in the note. */
  readonly noted: { readonly validation: number; readonly test: number } | undefined;
  /** Of the runs that are done; undefined when there is none. */
  readonly ours: Summary | undefined;
}

export interface ModelRow extends Row<NetworkName> {
  /** How many runs it takes in all. */
  readonly seeds: number;
  /** One of them is under way. */
  readonly underway: boolean;
}

/** Without a plan, the table as the note has it. */
export function modelRows(
  plan: Plan | undefined,
  records: readonly RunRecord[],
  underway: Setup | undefined,
): ModelRow[] {
  const done = plan ? doneOf(plan, records) : [];
  const setups = plan?.setups ?? [];
  return NOTED.map(({ model, validation, test }) => ({
    name: model,
    noted: { validation, test },
    ours: summaryOf(done.filter(({ setup }) => setup.model === model)),
    seeds: setups.filter((setup) => setup.model === model).length,
    underway: underway?.model === model && setups.some((setup) => alike(setup, underway)),
  }));
}

export const baselineRows = (
  plan: Plan | undefined,
  records: readonly RunRecord[],
): readonly Row<BaselineName>[] =>
  BASELINES.map((name) => ({
    name,
    noted: undefined,
    ours: plan && levelOf(doneOf(plan, records), name),
  }));

/** Fewer reviews than this in the test part: a standard error of one accuracy above one point, near 0.9. */
export const FEW = 900;
