/** @file The runs that ended, as a table in the reader's browser, and the models that were saved of them. */
import { soundRecords } from './kept.ts';
import type { Levels, RunRecord } from './record.ts';
import { Stored } from './stored.ts';

/** More runs than this are forgotten, the oldest first: twice as many as the longest plan has. */
const MOST = 120;

export class Records {
  /** Oldest first. */
  all = $state.raw<readonly RunRecord[]>([]);
  /** False when the browser refuses to keep anything. */
  keeps = $state(true);

  readonly #full = (): void => void (this.keeps = false);
  readonly #stored = new Stored<readonly RunRecord[]>('runs', this.#full);

  async load(): Promise<void> {
    const kept = soundRecords(await this.#stored.load()) as RunRecord[];
    const here = new Set(this.all.map(({ id }) => id));
    this.all = [...kept.filter(({ id }) => !here.has(id)), ...this.all];
  }

  add(record: RunRecord): void {
    this.#change((all) => [...all, record].slice(-MOST));
  }

  readonly remove = (id: number): void => {
    this.#model(id).save(undefined);
    this.#change((all) => all.filter((record) => record.id !== id));
  };

  /** Keeps the model of a run. */
  readonly save = (id: number, model: string): void => {
    this.#model(id).save(model);
    this.#say(id, { saved: true });
  };

  /** What the baselines reach on the parts of a run is known later than the run may end. */
  readonly level = (id: number, levels: Levels): void => this.#say(id, { levels });

  readonly model = (id: number): Promise<string | undefined> => this.#model(id).load();

  #say(id: number, part: Partial<RunRecord>): void {
    this.#change((all) => all.map((record) => (record.id === id ? { ...record, ...part } : record)));
  }

  /** Here, and in what is kept: another tab may have added to that. The models of runs that are forgotten go. */
  #change(to: (all: readonly RunRecord[]) => readonly RunRecord[]): void {
    this.all = to(this.all);
    this.#stored.change((kept) => {
      const before = soundRecords(kept) as RunRecord[];
      const after = to(before);
      const left = new Set(after.map(({ id }) => id));
      for (const { id, saved } of before) if (saved && !left.has(id)) this.#model(id).save(undefined);
      return after;
    });
  }

  #model(id: number): Stored<string> {
    return new Stored<string>(`model/${id}`, this.#full);
  }
}
