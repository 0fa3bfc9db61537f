/** @file The copy-memory task in a thread of its own: the three networks learn in turn, from the same batches. */
import { expose } from 'comlink';
import { random } from '#math/random.ts';
import type { NetName, Settings } from '../figure.ts';
import { NETS } from '../figure.ts';
import { BATCH, type Learner, type Outcome, learner, train } from './trainer.ts';
import { type Task, draw } from './task.ts';

export interface Plan {
  readonly settings: Settings;
  readonly task: Task;
  readonly rate: number;
}

/** Everything needed to go on later, exactly as if nothing had happened. */
export interface Checkpoint {
  readonly plan: Plan;
  readonly iteration: number;
  readonly learners: readonly Learner[];
}

export type Report =
  | {
      readonly kind: 'progress';
      readonly iteration: number;
      /** Iterations since the last report, each with the loss of every network. */
      readonly losses: readonly Readonly<Record<NetName, number>>[];
      readonly latest: Readonly<Record<NetName, Outcome>>;
      /** Milliseconds of an iteration. */
      readonly ms: number;
    }
  | { readonly kind: 'paused'; readonly checkpoint: Checkpoint };

/** Milliseconds between two reports, and between two checkpoints. */
const REPORT = 120;
const KEEP = 4000;

/** The batch of an iteration; by its number, so that a run can go on where it stopped. */
const batchOf = ({ settings, task }: Plan, iteration: number) =>
  draw(task, BATCH, random(settings.seed * 1_000_003 + iteration));

let running = 0;
let paused = true;

const api = {
  /** Trains on until an iteration, from a checkpoint or from the start; whatever ran before makes way. */
  async go(
    plan: Plan,
    from: Checkpoint | undefined,
    until: number,
    hear: (report: Report) => void,
  ): Promise<void> {
    paused = false;
    await run(++running, plan, from, until, hear);
  },
  /** The run tells its last checkpoint. */
  pause(): void {
    paused = true;
    running++;
  },
};
export type CopyingApi = typeof api;
expose(api);

async function run(
  me: number,
  plan: Plan,
  from: Checkpoint | undefined,
  until: number,
  hear: (report: Report) => void,
): Promise<void> {
  const { settings, task, rate } = plan;
  const learners = from?.learners ?? NETS.map((name) => learner(name, settings, task, rate));
  let iteration = from?.iteration ?? 0;
  const keep = () => hear({ kind: 'paused', checkpoint: { plan, iteration, learners } });
  let [reported, kept, since] = [performance.now(), performance.now(), iteration];
  let losses: Record<NetName, number>[] = [];
  while (me === running && iteration < until) {
    const batch = batchOf(plan, iteration);
    const latest = Object.fromEntries(
      learners.map((l) => [l.name, train(l, settings, task, batch)]),
    ) as Record<NetName, Outcome>;
    iteration++;
    losses.push({ rnn: latest.rnn.loss, lstm: latest.lstm.loss, gru: latest.gru.loss });
    const now = performance.now();
    if (now - reported < REPORT && iteration < until) continue;
    await hear({ kind: 'progress', iteration, losses, latest, ms: (now - reported) / (iteration - since) });
    [reported, since, losses] = [now, iteration, []];
    if (now - kept > KEEP) {
      kept = now;
      await keep();
    }
    await new Promise((resolve) => setTimeout(resolve)); // orders are heard here
  }
  // a run that had to make way for another has nothing more to say
  if (me === running || paused) await keep();
}
