/** @file Several runs, one after the other: which they are, which are missing, and how long they will still take. */
import type { NetworkName } from '#classifier/spec.ts';
import { LIMITS } from './figure.ts';
import type { RunRecord } from './record.ts';
import { type Setup, differences } from './setup.ts';

export const PLANS = ['seeds', 'note', 'pads'] as const;
export type PlanKind = (typeof PLANS)[number];

export interface Plan {
  /** When it was made. */
  readonly id: number;
  readonly kind: PlanKind;
  readonly setups: readonly Setup[];
  /** Name of the file, if the reviews are not those of the site, and how many reviews there are. */
  readonly data: string | undefined;
  readonly rows: number;
}

/** A row of note 000, section 3: one run, the accuracies as they stand there. */
export interface Noted {
  readonly model: NetworkName;
  readonly validation: number;
  readonly test: number;
}

export const NOTED: readonly Noted[] = [
  { model: 'mean', validation: 0.7168, test: 0.6901 },
  { model: 'lstm', validation: 0.5755, test: 0.6406 },
  { model: 'rnn', validation: 0.7897, test: 0.7839 },
  { model: 'rnn-bi', validation: 0.7858, test: 0.7826 },
  { model: 'rnn-2-bi', validation: 0.7871, test: 0.7734 },
  { model: 'rnn-2', validation: 0.7721, test: 0.7734 },
];

/** The same settings with one seed after the other; behind the last seed comes the first. */
export const seedsOf = (setup: Setup, count: number): Setup[] =>
  Array.from({ length: count }, (_, i) => ({ ...setup, seed: (setup.seed + i) % (LIMITS.seed.most + 1) }));

/** All six, by their last states as in the note, with the first seed, then all with the next: a table that is broken off can be compared all the same. */
export const sixOf = (setup: Setup, count: number): Setup[] =>
  seedsOf(setup, count).flatMap((one) => NOTED.map(({ model }) => ({ ...one, model, pool: 'last' })));

/**
 * The LSTM with pads read and with pads masked, on the same split. Its forget gates begin half open: each pad then halves
 * what is remembered, and the gradient on its way back. Filled up to the most that may be set, no seed gets through; with
 * half as many tokens some do.
 */
export const padsOf = (setup: Setup): Setup[] =>
  (['read', 'masked'] as const).map((pads) => ({
    ...setup,
    model: 'lstm',
    pool: 'last',
    pads,
    forgetBias: 0,
    longest: LIMITS.longest.most,
  }));

export const SETUPS: Readonly<Record<PlanKind, (setup: Setup, seeds: number) => Setup[]>> = {
  seeds: seedsOf,
  note: sixOf,
  pads: padsOf,
};

export const alike = (a: Setup, b: Setup): boolean => differences(a) === differences(b);

/** The runs of a plan that came to their end. */
export const doneOf = (plan: Plan, records: readonly RunRecord[]): RunRecord[] =>
  records.filter(({ plan: id, cancelled }) => id === plan.id && !cancelled);

export function missingOf(plan: Plan, records: readonly RunRecord[]): Setup[] {
  const done = doneOf(plan, records);
  return plan.setups.filter((setup) => !done.some((record) => alike(record.setup, setup)));
}

/** A run under way: its share that is done, and the milliseconds that are left of it, once they are known. */
export interface Underway {
  readonly share: number;
  readonly left: number | undefined;
}

/** Milliseconds to the end of a plan if the runs that wait take as long as the others; `done` in milliseconds. */
export function leftOfPlan(
  done: readonly number[],
  { share, left }: Underway,
  waiting: number,
): number | undefined {
  if (left === undefined) return undefined;
  const totals = [...done, ...(share < 1 ? [left / (1 - share)] : [])];
  return totals.length
    ? left + (waiting * totals.reduce((sum, total) => sum + total, 0)) / totals.length
    : undefined;
}
