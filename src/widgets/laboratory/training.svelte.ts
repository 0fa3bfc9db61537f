/** @file A training run of the laboratory: its orders, its history, and its checkpoint in the reader's browser. */
import { del, get, set } from 'idb-keyval';
import { NETS, type NetName, type Settings } from '../../nets/flow/settings.ts';
import type { Task } from '../../nets/copying/task.ts';
import type { Outcome } from '../../nets/copying/trainer.ts';
import type { Checkpoint, Order, Plan, Report } from '../../nets/copying/worker.ts';

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

  #worker: Worker | undefined;
  #checkpoint: Checkpoint | undefined;

  get ended(): boolean {
    return this.iteration >= MOST_ITERATIONS;
  }

  /** Takes up what an earlier visit left. */
  async restore(): Promise<void> {
    try {
      const kept = await get<Kept>(KEY);
      if (!kept || this.plan) return;
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
    this.#order({
      kind: 'go',
      plan: this.plan,
      until: MOST_ITERATIONS,
      ...(this.#checkpoint && { from: this.#checkpoint }),
    });
  };

  readonly pause = (): void => {
    this.running = false;
    this.#order({ kind: 'pause' });
  };

  /** Forgets the run, here and in the browser. */
  readonly clear = (): void => {
    this.leave();
    this.plan = undefined;
    this.#checkpoint = undefined;
    this.iteration = 0;
    this.losses = none();
    this.latest = undefined;
    this.restored = false;
    void del(KEY).catch(() => (this.keeps = false));
  };

  readonly leave = (): void => {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.running = false;
  };

  #order(order: Order): void {
    try {
      this.#worker ??= this.#hire();
      this.#worker.postMessage(order);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #fail(reason: string): void {
    this.leave();
    this.problem = reason;
  }

  #hire(): Worker {
    const worker = new Worker(new URL('../../nets/copying/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.kind === 'progress') this.#progress(data);
      else this.#keep(data.checkpoint);
    });
    worker.addEventListener('error', (event) => this.#fail(event.message || 'worker'));
    return worker;
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
