/** @file The runs that ended, as a table in the reader's browser, and the models that were saved of them. */
import type { Levels, RunRecord } from './record.ts';
import { Shelf } from './shelf.ts';

/** More runs than this are forgotten, the oldest first: twice as many as the longest plan has. */
const MOST = 120;

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
    this.#change(id, { saved: true });
  };

  /** What the baselines reach on the parts of a run is known later than the run may end. */
  readonly level = (id: number, levels: Levels): void => this.#change(id, { levels });

  readonly model = (id: number): Promise<string | undefined> => this.#model(id).load();

  #change(id: number, part: Partial<RunRecord>): void {
    this.#set(this.all.map((record) => (record.id === id ? { ...record, ...part } : record)));
  }

  #set(all: readonly RunRecord[]): void {
    this.all = all;
    this.#shelf.put(all);
  }

  #model(id: number): Shelf<string> {
    return new Shelf<string>(`model/${id}`, this.#full);
  }
}
