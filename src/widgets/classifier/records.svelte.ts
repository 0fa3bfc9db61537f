/** @file The runs that ended, as a table in the reader's browser, and the models that were saved of them. */
import { type Rates, ratesOf } from '../../classifier/results.ts';
import { spread } from '../../classifier/measures.ts';
import type { Run } from './run.svelte.ts';
import { type Setup, differences } from './setup.ts';
import { Shelf } from './shelf.ts';

export interface RunRecord {
  /** When the run began: no two begin at once. */
  readonly id: number;
  readonly setup: Setup;
  /** Name of the file, if the reviews are not those of the site. */
  readonly data: string | undefined;
  readonly rows: number;
  /** Accuracies of the best epoch; there is none of a run that was stopped before the end of the first. */
  readonly validation: number | undefined;
  readonly test: number;
  readonly f1: number;
  readonly seconds: number;
  readonly cancelled: boolean;
  /** Its model is kept here as well. */
  readonly saved: boolean;
}

/** More runs than this are forgotten, the oldest first. */
const MOST = 40;

/** What a run came to, when it has ended. */
export function recordOf(run: Run): RunRecord | undefined {
  const { outcome, setup, material } = run;
  if (!outcome || !setup || !material) return undefined;
  const { f1 }: Rates = ratesOf(outcome.measures, 1);
  return {
    id: run.began,
    setup,
    data: material.name,
    rows: material.examples.length,
    validation: run.best?.validation.accuracy,
    test: outcome.measures.accuracy,
    f1,
    seconds: run.seconds,
    cancelled: outcome.cancelled,
    saved: false,
  };
}

/** Runs that differ in nothing but their seeds. */
export interface Group {
  readonly key: string;
  readonly setup: Setup;
  readonly data: string | undefined;
  readonly seeds: number;
  readonly validation: { readonly mean: number; readonly deviation: number };
  readonly test: { readonly mean: number; readonly deviation: number };
}

/** Groups with two seeds or more; of a seed that ran twice the later run counts, and a stopped run does not. */
export function groupsOf(records: readonly RunRecord[]): Group[] {
  const groups = new Map<string, Map<number, RunRecord>>();
  for (const record of records) {
    if (record.cancelled || record.validation === undefined) continue;
    const { setup, data, rows } = record;
    const key = JSON.stringify([differences({ ...setup, seed: 0 }), data, rows]);
    const group = groups.get(key) ?? new Map<number, RunRecord>();
    groups.set(key, group.set(setup.seed, record));
  }
  return [...groups].flatMap(([key, group]) => {
    const all = [...group.values()];
    const [first] = all;
    if (!first || all.length < 2) return [];
    return [
      {
        key,
        setup: { ...first.setup, seed: 0 },
        data: first.data,
        seeds: all.length,
        validation: spread(all.map(({ validation }) => validation!)),
        test: spread(all.map(({ test }) => test)),
      },
    ];
  });
}

export class Records {
  /** Oldest first. */
  all = $state.raw<readonly RunRecord[]>([]);
  /** False when the browser refuses to keep anything. */
  keeps = $state(true);

  readonly #full = (): void => void (this.keeps = false);
  readonly #shelf = new Shelf<readonly RunRecord[]>('runs', this.#full);

  async load(): Promise<void> {
    const kept = (await this.#shelf.load()) ?? [];
    const here = new Set(this.all.map(({ id }) => id));
    this.all = [...kept.filter(({ id }) => !here.has(id)), ...this.all];
  }

  add(record: RunRecord): void {
    const all = [...this.all, record];
    for (const { id, saved } of all.slice(0, -MOST)) if (saved) this.#model(id).put(undefined);
    this.#set(all.slice(-MOST));
  }

  readonly remove = (id: number): void => {
    this.#model(id).put(undefined);
    this.#set(this.all.filter((record) => record.id !== id));
  };

  /** Keeps the model of a run. */
  readonly save = (id: number, model: string): void => {
    this.#model(id).put(model);
    this.#set(this.all.map((record) => (record.id === id ? { ...record, saved: true } : record)));
  };

  readonly model = (id: number): Promise<string | undefined> => this.#model(id).load();

  #set(all: readonly RunRecord[]): void {
    this.all = all;
    this.#shelf.put(all);
  }

  #model(id: number): Shelf<string> {
    return new Shelf<string>(`model/${id}`, this.#full);
  }
}
