/** @file Trains a network, one batch at a time, so that whoever drives it may pause, stop or look between any two. Long because all of it shares one memory. */
import type { Vectors } from '#corpus/vectors.ts';
import type { Engine, Place } from '#kernels/engine.ts';
import { random } from '#math/random.ts';
import { type Examples, arranged, dealt } from './batches.ts';
import type { GradientsBy } from './by-tfjs.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Exchange, type Outcome } from './exchange.ts';
import { measuresOf } from './measures.ts';
import { Network } from './network.ts';
import type { OpenEngine } from './open.ts';
import type { Partner } from './partner.ts';
import { probabilitiesOf } from './probabilities.ts';
import { dropoutSeed, epochSeed, initialSeed } from './seeds.ts';
import type { Settings } from './settings.ts';
import {
  type Memory,
  type Weights,
  copied,
  overwrite,
  placeVectors,
  placesOf,
  weightsAt,
} from './snapshot.ts';
import { type Spec, leastLength } from './spec.ts';
import { type StepMemory, type TakeStep, stepMemory, stepper } from './step.ts';
import { type EpochReport, addGradients, emptyTally, reportOf, stepSquaresOf } from './tally.ts';

export type Advance =
  | { readonly kind: 'batch'; readonly epoch: number; readonly done: number; readonly loss: number }
  | { readonly kind: 'epoch'; readonly report: EpochReport }
  | { readonly kind: 'end' }
  /** The partner has stopped before the end. */
  | { readonly kind: 'left' };

export class Trainer {
  readonly network: Network;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly reports: EpochReport[] = [];
  /** Finds the gradients in the place of the kernels. */
  gradientsBy: GradientsBy | undefined;

  readonly #train: Examples;
  readonly #validation: Examples;
  readonly #memory: StepMemory;
  readonly #takeStep: TakeStep;
  readonly #inbox: Place;
  #exchange: Exchange | undefined;
  #best: Weights | undefined;
  #bestAccuracy = -1;
  #waited = 0;
  #step = 0;
  #epoch = 0;
  #batch = 0;
  #sums = emptyTally();
  /** The batches of this epoch. */
  #batches: readonly (readonly number[])[] = [];

  private constructor(
    network: Network,
    engine: Engine,
    settings: Settings,
    train: Examples,
    validation: Examples,
    memory: StepMemory,
    inbox: Place,
  ) {
    this.network = network;
    this.engine = engine;
    this.settings = settings;
    this.#train = train;
    this.#validation = validation;
    this.#memory = memory;
    this.#takeStep = stepper(network, engine, settings, memory);
    this.#inbox = inbox;
    this.#deal();
  }

  /** A network with parameters drawn from the seed, ready to be trained; the first rows of its table may be given. */
  static async open(
    spec: Spec,
    settings: Settings,
    train: Examples,
    validation: Examples,
    openEngine: OpenEngine,
    vectors?: Vectors,
  ): Promise<Trainer> {
    const limits = { examples: settings.batch, steps: Math.max(train.T, validation.T) };
    const network = new Network(spec, limits);
    const memory = stepMemory(network, settings);
    const inbox = network.layout.take(network.parameters.size);
    const engine = await openEngine(network.layout.bytes);
    network.initialise(engine, random(initialSeed(settings.seed)), settings.forgetBias);
    if (vectors) placeVectors(network, engine, vectors);
    return new Trainer(network, engine, settings, train, validation, memory, inbox);
  }

  /** Batches in an epoch. */
  get batches(): number {
    return this.#batches.length;
  }

  /** One batch, or what ends an epoch, or nothing more. */
  advance(): Advance {
    if (this.#over) return { kind: 'end' };
    const which = this.#batches[this.#batch];
    if (!which) {
      const all = probabilitiesOf(this.network, this.engine, this.#validation);
      return { kind: 'epoch', report: this.#endEpoch(all) };
    }
    return this.#endBatch(performance.now(), this.#gradients(which, which.length));
  }

  /** The same with a partner, who does the same with the other share. */
  async advanceWith({ share, exchange }: Partner): Promise<Advance> {
    if (this.#over) return { kind: 'end' };
    const { network, engine } = this;
    const which = this.#batches[this.#batch];
    if (!which) {
      const mine = Float32Array.from(probabilitiesOf(network, engine, this.#validation, share));
      const other = await exchange(mine.slice());
      if (!other) return { kind: 'left' };
      return { kind: 'epoch', report: this.#endEpoch(mine.map((p, i) => p + other[i]!)) };
    }
    const start = performance.now();
    const half = which.filter((_, k) => k % 2 === share);
    const mine = half.length ? this.#gradients(half, which.length, share) : this.#nothing(share);
    this.#exchange ??= new Exchange(network, engine, this.#inbox);
    const other = await exchange(this.#exchange.write(share, mine));
    if (!other) return { kind: 'left' };
    return this.#endBatch(start, this.#exchange.read(share, mine, other));
  }

  get #over(): boolean {
    const { epochs, patience } = this.settings;
    return this.#epoch >= epochs || (patience > 0 && this.#waited >= patience);
  }

  /** The weights at work, in the memory itself. */
  get #weights(): Memory {
    return weightsAt(this.network, this.engine, placesOf(this.network));
  }

  /** The weights with the best validation accuracy so far; before there are any, those at hand. */
  weights(): Weights {
    return copied(this.#best ?? this.#weights);
  }

  /** Puts the best weights to work. */
  restoreBest(): void {
    if (this.#best) overwrite(this.#weights, this.#best);
  }

  /** What the rule remembers, in the memory itself. */
  get #states(): Memory[] {
    return this.#memory.states.map((places) => weightsAt(this.network, this.engine, places));
  }

  checkpoint(): Checkpoint {
    return structuredClone({
      weights: copied(this.#weights),
      states: this.#states.map(copied),
      best: this.#best,
      bestAccuracy: this.#bestAccuracy,
      waited: this.#waited,
      step: this.#step,
      epoch: this.#epoch,
      batch: this.#batch,
      sums: this.#sums,
      reports: this.reports,
    });
  }

  /** Goes back to a checkpoint of a run with the same spec, settings and examples. */
  resume(checkpoint: Checkpoint): void {
    const c = structuredClone(checkpoint);
    overwrite(this.#weights, c.weights);
    this.#states.forEach((state, i) => overwrite(state, c.states[i]!));
    this.#best = c.best;
    this.#bestAccuracy = c.bestAccuracy;
    this.#waited = c.waited;
    this.#step = c.step;
    this.#epoch = c.epoch;
    this.#sums = c.sums;
    this.reports.splice(0, Infinity, ...c.reports);
    this.#deal();
    this.#batch = c.batch;
  }

  #deal(): void {
    const { seed, batch } = this.settings;
    this.#batches = dealt(this.#train.lengths, batch, random(epochSeed(seed, this.#epoch)));
    this.#batch = 0;
  }

  /** The gradients of some examples, as part of a mean over `of`; a share of a batch silences other numbers. */
  #gradients(which: readonly number[], of: number, share?: 0 | 1): Outcome {
    const { network, engine, settings } = this;
    const { dropout } = network.spec;
    const batch = arranged(this.#train, which, network.encoder.order, leastLength(network.spec));
    const seed = dropoutSeed(settings.seed, this.#step, share);
    const silence = dropout > 0 ? { seed, keep: 1 - dropout } : undefined;
    if (this.gradientsBy)
      return { loss: this.gradientsBy(engine, batch, silence), rows: batch.rows, stepSquares: [] };
    const loss = network.gradients(engine, batch, silence, of, share);
    return { loss, rows: batch.rows, stepSquares: stepSquaresOf(network, batch.steps) };
  }

  /** The gradients of no examples. */
  #nothing(share: 0 | 1): Outcome {
    const { parameters, occurring } = this.network;
    this.engine.kernels.clear(parameters.size, parameters.gradient);
    occurring[share].count = 0;
    return { loss: 0, rows: 0, stepSquares: new Float64Array(0) };
  }

  /** Takes the step, once the gradients are those of the whole batch. */
  #endBatch(start: number, outcome: Outcome): Advance {
    const norm = addGradients(this.#sums, outcome, this.network, this.engine);
    const done = this.#step / (this.settings.epochs * this.batches);
    this.#takeStep(++this.#step, done, norm);
    this.#sums.loss += outcome.loss;
    this.#sums.tokens += outcome.rows;
    this.#sums.seconds += (performance.now() - start) / 1000;
    this.#batch++;
    return { kind: 'batch', epoch: this.#epoch + 1, done: this.#batch / this.batches, loss: outcome.loss };
  }

  #endEpoch(probabilities: ArrayLike<number>): EpochReport {
    const validation = measuresOf(probabilities, this.#validation.labels);
    const best = validation.accuracy > this.#bestAccuracy;
    if (best) {
      this.#bestAccuracy = validation.accuracy;
      this.#keepBest();
      this.#waited = 0;
    } else this.#waited++;
    const report = reportOf(this.#sums, this.batches, { epoch: this.#epoch + 1, validation, best });
    this.reports.push(report);
    this.#sums = emptyTally();
    this.#epoch++;
    this.#deal();
    return report;
  }

  /** Copies the weights over those that were the best before: memory stays as it is. */
  #keepBest(): void {
    if (this.#best) overwrite(this.#best, this.#weights);
    else this.#best = copied(this.#weights);
  }
}
