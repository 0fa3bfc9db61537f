/** @file A training run of the laboratory: its orders, its history, and its checkpoint in the reader's browser. */
import { proxy } from 'comlink';
import { del, get, set } from 'idb-keyval';
import * as v from 'valibot';
import { type Thread, reasonOf, threadOf } from '#figure/thread.ts';
import { NETS, type NetName, type Settings } from './figure.ts';
import { KEPT } from './kept.ts';
import type { Task } from './copying/task.ts';
import type { Outcome } from './copying/trainer.ts';
import type { Checkpoint, CopyingApi, Plan, Report } from './copying/worker.ts';

export type Losses = Readonly<Record<NetName, readonly number[]>>;

interface Kept {
  readonly checkpoint: Checkpoint;
  readonly losses: Losses;
  readonly latest: Readonly<Record<NetName, Outcome>>;
}

const KEY = 'laboratory/copy-memory/1';
/** A run ends here by itself. */
export const MOST_ITERATIONS = 3000;

const none = (): Record<NetName, number[]> => ({ rnn: [], lstm: [], gru: [] });

export class Training {
  plan = $state.raw<Plan | undefined>(undefined);
  iteration = $state(0);
  running = $state(false);
  losses = $state.raw<Losses>(none());
  latest = $state.raw<Readonly<Record<NetName, Outcome>> | undefined>(undefined);
  /** Milliseconds of an iteration. */
  ms = $state(0);
  problem = $state('');
  /** Whether the run on the page comes from an earlier visit. */
  restored = $state(false);
  /** False when the browser refuses to keep anything. */
  keeps = $state(true);

  #thread: Thread<CopyingApi> | undefined;
  #checkpoint: Checkpoint | undefined;
  /** Counts the runs that were left: a report of one of them comes too late. */
  #run = 0;

  get ended(): boolean {
    return this.iteration >= MOST_ITERATIONS;
  }

  /** Takes up what an earlier visit left. */
  async restore(): Promise<void> {
    try {
      const kept = await get<Kept>(KEY);
      if (this.plan || !v.is(KEPT, kept)) return;
      this.#checkpoint = kept.checkpoint;
      this.plan = kept.checkpoint.plan;
      this.iteration = kept.checkpoint.iteration;
      this.losses = kept.losses;
      this.latest = kept.latest;
      this.restored = true;
    } catch {
      this.keeps = false;
    }
  }

  readonly begin = (settings: Settings, task: Task, rate: number): void => {
    this.plan = { settings, task, rate };
    this.#checkpoint = undefined;
    this.iteration = 0;
    this.losses = none();
    this.latest = undefined;
    this.restored = false;
    this.go();
  };

  readonly go = (): void => {
    if (!this.plan || this.ended) return;
    this.problem = '';
    this.running = true;
    const run = this.#run;
    const hear = (report: Report): void => {
      // what was on the way when the run was left
      if (run !== this.#run) return;
      if (report.kind === 'progress') this.#progress(report);
      else this.#keep(report.checkpoint);
    };
    this.#ask((ask) => ask.go(this.plan!, this.#checkpoint, MOST_ITERATIONS, proxy(hear)));
  };

  readonly pause = (): void => {
    this.running = false;
    this.#ask((ask) => ask.pause());
  };

  /** Forgets the run, here and in the browser. */
  readonly clear = async (): Promise<void> => {
    this.leave();
    // a page that is left at once keeps what the browser has not yet let go
    await del(KEY).catch(() => (this.keeps = false));
    this.plan = undefined;
    this.#checkpoint = undefined;
    this.iteration = 0;
    this.losses = none();
    this.latest = undefined;
    this.restored = false;
  };

  readonly leave = (): void => {
    this.#thread?.end();
    this.#thread = undefined;
    this.#run++;
    this.running = false;
  };

  #ask(what: (ask: Thread<CopyingApi>['ask']) => Promise<void>): void {
    try {
      this.#thread ??= threadOf<CopyingApi>(
        new Worker(new URL('./copying/worker.ts', import.meta.url), { type: 'module' }),
        (why) => this.#fail(why),
      );
      what(this.#thread.ask).catch((error: unknown) => this.#fail(reasonOf(error)));
    } catch (error) {
      this.#fail(reasonOf(error));
    }
  }

  #fail(reason: string): void {
    this.leave();
    this.problem = reason;
  }

  #progress({ iteration, losses, latest, ms }: Extract<Report, { kind: 'progress' }>): void {
    this.iteration = iteration;
    this.latest = latest;
    this.ms = ms;
    const grown = none();
    for (const net of NETS) grown[net] = [...this.losses[net], ...losses.map((l) => l[net])];
    this.losses = grown;
  }

  #keep(checkpoint: Checkpoint): void {
    this.#checkpoint = checkpoint;
    if (checkpoint.iteration >= MOST_ITERATIONS) this.running = false;
    if (!this.latest) return;
    const kept: Kept = { checkpoint, losses: this.losses, latest: this.latest };
    void set(KEY, kept).catch(() => (this.keeps = false));
  }
}
