/**
 * @file Trains a network, one batch at a time, so that whoever drives it may pause, stop or look between any two.
 *
 * Vectors follow the rule of the optimizer only in batches in which they occur (as `SparseAdam` of PyTorch does): with
 * a dense gradient they would also drift on their old momentum while they are absent.
 */
import type { Vectors } from '../corpus/vectors.ts';
import type { Engine, Place, Update, UpdateRows } from '../kernels/engine.ts';
import type { Parameter } from '../kernels/parameters.ts';
import { constantsAt } from '../kernels/updates.ts';
import { random } from '../math/random.ts';
import { RULES } from '../optimizers/rules.ts';
import { type Batch, type Examples, arranged, dealt, inOrder } from './batches.ts';
import { Exchange, type Outcome } from './exchange.ts';
import { type Measures, measuresOf } from './measures.ts';
import { Network } from './network.ts';
import { type Settings, rateAt } from './settings.ts';
import { type Spec, leastLength } from './spec.ts';

export type OpenEngine = (bytes: number) => Promise<Engine>;

export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  /** Mean over the batches of the epoch. */
  readonly loss: number;
  readonly validation: Measures;
  readonly seconds: number;
  readonly tokens: number;
  /** By layer, the root mean square over the batches of the length of its gradient. */
  readonly norms: Readonly<Record<string, number>>;
  /** The same for the gradient by the states of the first layer that reads forward, by time step; of others, none. */
  readonly stepNorms: readonly number[];
  /** Its validation accuracy is the best so far. */
  readonly best: boolean;
}

export type Advance =
  | { readonly kind: 'batch'; readonly epoch: number; readonly done: number; readonly loss: number }
  | { readonly kind: 'epoch'; readonly report: EpochReport }
  | { readonly kind: 'end' }
  /** The partner has stopped before the end. */
  | { readonly kind: 'left' };

/** Parameters and vectors, copied out of the memory. */
export interface Weights {
  readonly theta: Float32Array;
  readonly table: Float32Array;
}

/** Everything that a run is, between two batches: it goes on from here bit for bit. */
export interface Checkpoint {
  readonly weights: Weights;
  readonly states: readonly Weights[];
  readonly best: Weights | undefined;
  readonly bestAccuracy: number;
  readonly waited: number;
  /** Steps taken, whole epochs done, and batches done in this one. */
  readonly step: number;
  readonly epoch: number;
  readonly batch: number;
  readonly sums: Sums;
  readonly reports: readonly EpochReport[];
}

/**
 * The other of two that train together: each takes half of every batch, and both come to the same weights. With
 * dropout other numbers are silenced than by one alone.
 */
export interface Partner {
  readonly share: 0 | 1;
  /** Gives what this one has and receives what the other has; undefined when the other stops. */
  exchange(mine: Float32Array): Promise<Float32Array | undefined>;
}

/** What an epoch adds up. */
interface Sums {
  loss: number;
  seconds: number;
  tokens: number;
  squares: Record<string, number>;
  steps: number[];
}

const noSums = (): Sums => ({ loss: 0, seconds: 0, tokens: 0, squares: {}, steps: [] });

/** A seed for a purpose of its own. */
const mixed = (seed: number, purpose: number): number =>
  Math.imul(Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ (purpose + 0x7f4a7c15), 0x85ebca6b) >>> 0;

/** The layer a parameter belongs to: what stands before the first dot. */
const layerOf = ({ name }: Parameter): string => name.split('.')[0]!;

const NONE = new Float64Array(0);

/** The probability of the second class for every example, in their order; of a share only, every other batch. */
export function probabilitiesOf(
  network: Network,
  engine: Engine,
  examples: Examples,
  share?: 0 | 1,
): Float64Array {
  const result = new Float64Array(examples.labels.length);
  const some = new Float64Array(network.limits.examples);
  for (const [k, which] of inOrder(examples.lengths, network.limits.examples).entries()) {
    if (share !== undefined && k % 2 !== share) continue;
    network.probabilities(
      engine,
      arranged(examples, which, network.encoder.order, leastLength(network.spec)),
      some,
    );
    which.forEach((i, k) => (result[i] = some[k]!));
  }
  return result;
}

export class Trainer {
  readonly network: Network;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly reports: EpochReport[] = [];

  readonly #train: Examples;
  readonly #validation: Examples;
  readonly #states: readonly { readonly theta: Place; readonly table: Place }[];
  readonly #constants: Place;
  readonly #constantsAt: ReturnType<typeof constantsAt>;
  readonly #update: Update;
  readonly #updateRows: UpdateRows;
  readonly #inbox: Place;
  #exchange: Exchange | undefined;
  #best: Weights | undefined;
  #bestAccuracy = -1;
  #waited = 0;
  #step = 0;
  #epoch = 0;
  #batch = 0;
  #sums = noSums();
  /** The batches of this epoch. */
  #batches: readonly (readonly number[])[] = [];

  private constructor(
    network: Network,
    engine: Engine,
    settings: Settings,
    train: Examples,
    validation: Examples,
    states: readonly { readonly theta: Place; readonly table: Place }[],
    constants: Place,
    inbox: Place,
  ) {
    this.network = network;
    this.engine = engine;
    this.settings = settings;
    this.#train = train;
    this.#validation = validation;
    this.#states = states;
    this.#constants = constants;
    this.#constantsAt = constantsAt(RULES[settings.rule]);
    this.#update = engine.update(settings.rule);
    this.#updateRows = engine.updateRows(settings.rule);
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
    const { layout, parameters } = network;
    const states = RULES[settings.rule].text.states.map(() => ({
      theta: layout.take(parameters.size),
      table: layout.take(spec.rows * spec.vector),
    }));
    const constants = layout.take(16);
    const inbox = layout.take(parameters.size);
    const engine = await openEngine(layout.bytes);
    network.initialise(engine, random(mixed(settings.seed, -1)), settings.forgetBias);
    const trainer = new Trainer(network, engine, settings, train, validation, states, constants, inbox);
    if (vectors) trainer.#begin(vectors);
    return trainer;
  }

  /** Vectors that were learnt elsewhere; where they are shorter than those of the table, zeros stand behind them. */
  #begin({ size, data }: Vectors): void {
    const { table, spec } = this.network;
    for (let at = table / 4, from = 0; from < data.length; at += spec.vector, from += size)
      this.engine.floats.fill(0, at, at + spec.vector).set(data.subarray(from, from + size), at);
  }

  /** Batches in an epoch. */
  get batches(): number {
    return this.#batches.length;
  }

  get bestAccuracy(): number {
    return this.#bestAccuracy;
  }

  /** One batch, or what ends an epoch, or nothing more. */
  advance(): Advance {
    if (this.#over) return { kind: 'end' };
    const which = this.#batches[this.#batch];
    if (!which) {
      const probabilities = probabilitiesOf(this.network, this.engine, this.#validation);
      return { kind: 'epoch', report: this.#endEpoch(probabilities) };
    }
    const start = performance.now();
    return this.#endBatch(start, this.#gradients(which, which.length));
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

  /** The weights with the best validation accuracy so far; before there are any, those at hand. */
  weights(): Weights {
    return this.#best
      ? structuredClone(this.#best)
      : this.#read(this.network.parameters.theta, this.network.table);
  }

  /** Puts the best weights to work. */
  restoreBest(): void {
    if (this.#best) this.#write(this.network.parameters.theta, this.network.table, this.#best);
  }

  checkpoint(): Checkpoint {
    const { network } = this;
    return structuredClone({
      weights: this.#read(network.parameters.theta, network.table),
      states: this.#states.map((s) => this.#read(s.theta, s.table)),
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
    this.#write(this.network.parameters.theta, this.network.table, c.weights);
    c.states.forEach((s, i) => this.#write(this.#states[i]!.theta, this.#states[i]!.table, s));
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
    this.#batches = dealt(this.#train.lengths, batch, random(mixed(seed, this.#epoch)));
    this.#batch = 0;
  }

  /** The gradients of some examples, as part of a mean over `of`; a share of a batch silences other numbers. */
  #gradients(which: readonly number[], of: number, share?: 0 | 1): Outcome {
    const { network, engine, settings } = this;
    const { dropout } = network.spec;
    const batch = arranged(this.#train, which, network.encoder.order, leastLength(network.spec));
    const seed =
      mixed(settings.seed, 0x40000000 + 3 * this.#step + (share === undefined ? 0 : 1 + share)) | 0;
    const silence = dropout > 0 ? { seed, keep: 1 - dropout } : undefined;
    const loss = network.gradients(engine, batch, silence, of, share);
    return { loss, rows: batch.rows, stepSquares: this.#stepSquares(batch) };
  }

  /** The gradients of no examples. */
  #nothing(share: 0 | 1): Outcome {
    const { parameters, occurring } = this.network;
    this.engine.kernels.clear(parameters.size, parameters.gradient);
    occurring[share].count = 0;
    return { loss: 0, rows: 0, stepSquares: NONE };
  }

  /** By step, of the first layer that reads forward; of a network without one, none. */
  #stepSquares({ steps }: Batch): Float64Array {
    const first = this.network.encoder.recurrent[0]?.[0]?.layer;
    return first?.stepSquares.subarray(0, steps) ?? NONE;
  }

  /** Takes the step, once the gradients are those of the whole batch. */
  #endBatch(start: number, { loss, rows, stepSquares }: Outcome): Advance {
    const { steps } = this.#sums;
    for (let t = 0; t < stepSquares.length; t++) steps[t] = (steps[t] ?? 0) + stepSquares[t]!;
    this.#takeStep(this.#measure());
    this.#sums.loss += loss;
    this.#sums.tokens += rows;
    this.#sums.seconds += (performance.now() - start) / 1000;
    this.#batch++;
    return { kind: 'batch', epoch: this.#epoch + 1, done: this.#batch / this.batches, loss };
  }

  /** Adds the squared gradients of this batch to those of the epoch; the length of the whole gradient. */
  #measure(): number {
    const { network, engine } = this;
    const { parameters, spec } = network;
    const [occurring] = network.occurring;
    const { squares } = this.#sums;
    let total = 0;
    const add = (layer: string, square: number): void => {
      total += square;
      squares[layer] = (squares[layer] ?? 0) + square;
    };
    add('vectors', engine.kernels.sumOfSquares(occurring.count * spec.vector, occurring.rows));
    for (const parameter of parameters.all)
      add(layerOf(parameter), engine.kernels.sumOfSquares(parameter.size, parameters.gradientOf(parameter)));
    return Math.sqrt(total);
  }

  #takeStep(norm: number): void {
    const { network, engine, settings } = this;
    const { parameters, spec, table } = network;
    const [occurring] = network.occurring;
    this.#step++;
    const rule = RULES[settings.rule];
    const eta = settings.hyper['eta'] ?? rule.defaults['eta']!;
    const done = (this.#step - 1) / (settings.epochs * this.batches);
    const hyper = { ...settings.hyper, eta: eta * rateAt(settings.schedule, done) };
    engine.floats.set(this.#constantsAt(hyper, this.#step), this.#constants / 4);
    const scale = settings.clip > 0 && norm > settings.clip ? settings.clip / norm : 1;
    const [first, second] = this.#states;
    this.#update(
      parameters.size,
      parameters.theta,
      parameters.gradient,
      first?.theta ?? 0,
      second?.theta ?? 0,
      scale,
      this.#constants,
    );
    this.#updateRows(
      occurring.count,
      spec.vector,
      occurring.ids,
      table,
      occurring.rows,
      first?.table ?? 0,
      second?.table ?? 0,
      scale,
      this.#constants,
    );
  }

  #endEpoch(probabilities: ArrayLike<number>): EpochReport {
    const { batches } = this;
    const validation = measuresOf(probabilities, this.#validation.labels);
    const best = validation.accuracy > this.#bestAccuracy;
    if (best) {
      this.#bestAccuracy = validation.accuracy;
      this.#keepBest();
      this.#waited = 0;
    } else this.#waited++;
    const { loss, seconds, tokens, squares, steps } = this.#sums;
    const mean = (square: number): number => Math.sqrt(square / batches);
    const report: EpochReport = {
      epoch: this.#epoch + 1,
      loss: loss / batches,
      validation,
      seconds,
      tokens,
      norms: Object.fromEntries(Object.entries(squares).map(([layer, s]) => [layer, mean(s)])),
      stepNorms: steps.map(mean),
      best,
    };
    this.reports.push(report);
    this.#sums = noSums();
    this.#epoch++;
    this.#deal();
    return report;
  }

  /** Copies the weights over those that were the best before: memory stays as it is. */
  #keepBest(): void {
    const now = this.#at(this.network.parameters.theta, this.network.table);
    if (!this.#best)
      this.#best = { theta: Float32Array.from(now.theta), table: Float32Array.from(now.table) };
    else {
      this.#best.theta.set(now.theta);
      this.#best.table.set(now.table);
    }
  }

  #read(theta: Place, table: Place): Weights {
    const at = this.#at(theta, table);
    return { theta: Float32Array.from(at.theta), table: Float32Array.from(at.table) };
  }

  /** The memory itself. */
  #at(theta: Place, table: Place) {
    const { network, engine } = this;
    const { spec, parameters } = network;
    return {
      theta: engine.floats.subarray(theta / 4, theta / 4 + parameters.size),
      table: engine.floats.subarray(table / 4, table / 4 + spec.rows * spec.vector),
    };
  }

  #write(theta: Place, table: Place, from: Weights): void {
    this.engine.floats.set(from.theta, theta / 4);
    this.engine.floats.set(from.table, table / 4);
  }
}
