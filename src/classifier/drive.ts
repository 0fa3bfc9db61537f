/**
 * @file A run that someone steers: it hears each {@link Command} and answers with {@link News}. Between two batches it
 * listens, so that it can be paused, gone on with and ended at once.
 */
import type { Labelled } from '#corpus/labelled.ts';
import type { Split } from '#corpus/split.ts';
import type { GradientsBy } from './by-tfjs.ts';
import type { Choice } from './choice.ts';
import type { EngineName, TfjsWay } from './engines.ts';
import { type Source, modelOf, prepare } from './experiment.ts';
import { saved } from './file.ts';
import type { Network } from './network.ts';
import { type DistantPartner, LEFT } from './partner.ts';
import type { Advance } from './trainer.ts';
import type { OpenEngine } from './open.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { EpochReport } from './tally.ts';

export type Command =
  | {
      readonly kind: 'start';
      readonly examples: readonly Labelled[];
      readonly parts: Pick<Split, 'train' | 'validation'>;
      readonly choice: Choice;
      /** By what the gradients are found; the kernels unless said otherwise. */
      readonly by?: EngineName;
      readonly source?: Source;
      /** A run with the same data and choice goes on from here. */
      readonly checkpoint?: Checkpoint;
    }
  | { readonly kind: 'pause' | 'go' | 'cancel' };

export type News =
  /** Word vectors are trained before the network: the share that is done. */
  | { readonly kind: 'vectors'; readonly share: number }
  | { readonly kind: 'ready'; readonly engine: 'wasm' | 'plain' | TfjsWay; readonly batches: number }
  /** Where the run is: epoch from 1, the share of it that is done, and the loss of the last batch. */
  | { readonly kind: 'progress'; readonly epoch: number; readonly done: number; readonly loss: number }
  | { readonly kind: 'epoch'; readonly report: EpochReport; readonly checkpoint: Checkpoint }
  | { readonly kind: 'paused'; readonly checkpoint: Checkpoint }
  /** The model as a file, with the best weights of the run. */
  | { readonly kind: 'end'; readonly model: string; readonly cancelled: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds between two moments of listening, and two words on how far the run is. */
const LISTEN = 50;

export interface Port {
  say(news: News): void;
  /** What has been said since; waits for the next word if `wait`. */
  hear(wait: boolean): Promise<readonly Command['kind'][]>;
}

export type Start = Extract<Command, { kind: 'start' }>;

/** After these there is more to do. */
const GOING: ReadonlySet<Advance['kind']> = new Set<Advance['kind']>(['batch', 'epoch']);

/** A checkpoint holds the vectors: what took time to train is not trained again. */
const sourceOf = ({ source = 'random', checkpoint }: Start): Source =>
  checkpoint && source === 'skip-gram' ? 'random' : source;

/** Opens tfjs for a network. */
export type OpenTfjs = (way: TfjsWay, network: Network) => Promise<GradientsBy>;

/** A whole run, as the commands steer it. With a partner, {@link follow} runs at the other end. */
export async function drive(
  start: Start,
  { say, hear }: Port,
  openEngine: OpenEngine,
  { partner, openTfjs }: { readonly partner?: DistantPartner | undefined; readonly openTfjs?: OpenTfjs } = {},
): Promise<void> {
  const prepared = await prepare(
    start.examples,
    start.parts,
    start.choice,
    openEngine,
    sourceOf(start),
    (share) => say({ kind: 'vectors', share }),
  );
  const { trainer } = prepared;
  if (start.checkpoint) trainer.resume(start.checkpoint);
  const way = start.by && start.by !== 'kernels' && openTfjs ? start.by : undefined;
  if (way) trainer.gradientsBy = await openTfjs!(way, trainer.network);
  say({ kind: 'ready', engine: way ?? trainer.engine.kind, batches: trainer.batches });
  let listened = performance.now();
  let cancelled = false;
  let paused = false;
  for (;;) {
    const at = partner ? await trainer.advanceWith(partner) : trainer.advance();
    if (at.kind === 'end') break;
    if (at.kind === 'left') throw new Error(LEFT);
    if (at.kind === 'epoch') say({ ...at, checkpoint: trainer.checkpoint() });
    const now = performance.now();
    if (now - listened < LISTEN && at.kind === 'batch') continue;
    if (at.kind === 'batch') say({ ...at, kind: 'progress' });
    for (let heard = await hear(false); ; heard = await hear(true)) {
      for (const command of heard) {
        if (command === 'cancel') cancelled = true;
        if (command === 'pause' && !paused) say({ kind: 'paused', checkpoint: trainer.checkpoint() });
        if (command === 'pause' || command === 'go') paused = command === 'pause';
      }
      if (!paused || cancelled) break;
    }
    if (cancelled) break;
    listened = performance.now();
  }
  partner?.stop();
  say({ kind: 'end', model: saved(modelOf(prepared)), cancelled });
}

/** The second of two: it does its share until the first has no more to do. */
export async function follow(start: Start, openEngine: OpenEngine, partner: DistantPartner): Promise<void> {
  try {
    const { trainer } = await prepare(start.examples, start.parts, start.choice, openEngine, sourceOf(start));
    if (start.checkpoint) trainer.resume(start.checkpoint);
    while (GOING.has((await trainer.advanceWith(partner)).kind));
  } finally {
    partner.stop();
  }
}
