/** @file What is kept of a run that ended, and what runs that differ in nothing but their seeds come to. */
import { spread } from '#classifier/measures.ts';
import { ratesOf } from '#classifier/results.ts';
import type { BaselineName } from '#classifier/spec.ts';
import type { Marks } from './baselines.ts';
import type { Run } from './run.svelte.ts';
import { type Setup, differences } from './setup.ts';

/** Accuracies on both parts that are held out. */
export interface Held {
  readonly validation: number;
  readonly test: number;
}

/** Accuracies of the baselines on the parts of a run. */
export type Levels = Readonly<Record<BaselineName, Held>>;

export interface RunRecord {
  /** When the run began: no two begin at once. */
  readonly id: number;
  /** The plan it belongs to. */
  readonly plan: number | undefined;
  readonly setup: Setup;
  /** Name of the file, if the reviews are not those of the site. */
  readonly data: string | undefined;
  readonly rows: number;
  /** Accuracies of the best epoch; there is none of a run that was stopped before the end of the first. */
  readonly validation: number | undefined;
  readonly test: number;
  readonly f1: number;
  /** Validation accuracy, epoch by epoch. */
  readonly curve: readonly number[];
  /** Undefined until they are known. */
  readonly levels: Levels | undefined;
  readonly seconds: number;
  readonly cancelled: boolean;
  /** Its model is kept here as well. */
  readonly saved: boolean;
}

export function levelsOf(marks: Marks): Levels {
  const of = ({ validation, test }: Marks[BaselineName]): Held => ({
    validation: validation.accuracy,
    test: test.accuracy,
  });
  return { majority: of(marks.majority), ngrams: of(marks.ngrams) };
}

/** What a run came to, when it has ended. */
export function recordOf(run: Run, plan?: number): RunRecord | undefined {
  const { outcome, setup, material, marks } = run;
  if (!outcome || !setup || !material) return undefined;
  return {
    id: run.began,
    plan,
    setup,
    data: material.name,
    rows: material.examples.length,
    validation: run.best?.validation.accuracy,
    test: outcome.measures.accuracy,
    f1: ratesOf(outcome.measures, 1).f1,
    curve: run.reports.map(({ validation }) => validation.accuracy),
    levels: marks && levelsOf(marks),
    seconds: run.seconds,
    cancelled: outcome.cancelled,
    saved: false,
  };
}

export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** What several seeds come to. */
export interface Summary {
  readonly seeds: number;
  readonly validation: Spread;
  readonly test: Spread;
}

/** Of a seed that ran twice the later run counts, and a stopped run does not; undefined when none counts. */
export function summaryOf(records: readonly RunRecord[]): Summary | undefined {
  const bySeed = new Map<number, Held>();
  for (const { setup, cancelled, validation, test } of records)
    if (!cancelled && validation !== undefined) bySeed.set(setup.seed, { validation, test });
  const all = [...bySeed.values()];
  return all.length
    ? {
        seeds: all.length,
        validation: spread(all.map(({ validation }) => validation)),
        test: spread(all.map(({ test }) => test)),
      }
    : undefined;
}

/** The mean of what the baselines reach on the parts of some runs, as far as it is known. */
export function levelOf(records: readonly RunRecord[], name: BaselineName): Summary | undefined {
  return summaryOf(records.flatMap((r) => (r.levels ? [{ ...r, ...r.levels[name] }] : [])));
}

/** Runs that differ in nothing but their seeds. */
export interface Group {
  readonly key: string;
  readonly setup: Setup;
  readonly members: readonly RunRecord[];
  /** Undefined where there are not two seeds to take a mean of. */
  readonly summary: Summary | undefined;
}

/** In the order in which the first of each began. */
export function groupsOf(records: readonly RunRecord[]): Group[] {
  const groups = new Map<string, RunRecord[]>();
  for (const record of records) {
    const { setup, data, rows } = record;
    const key = JSON.stringify([differences({ ...setup, seed: 0 }), data, rows]);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups].map(([key, members]) => {
    const summary = summaryOf(members);
    return {
      key,
      setup: members[0]!.setup,
      members,
      summary: summary && summary.seeds > 1 ? summary : undefined,
    };
  });
}
