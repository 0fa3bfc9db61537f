/**
 * @file Trains a network, one batch at a time, so that whoever drives it may pause, stop or look between any two.
 *
 * Vectors follow the rule of the optimizer only in batches in which they occur (as `SparseAdam` of PyTorch does): with
 * a dense gradient they would also drift on their old momentum while they are absent.
 */
import { type Engine, type Place } from '../kernels/engine.ts';
import type { Parameter } from '../kernels/parameters.ts';
import { constantsAt } from '../kernels/updates.ts';
import { random } from '../math/random.ts';
import { RULES } from '../optimizers/rules.ts';
import { type Batch, type Examples, arranged, dealt, inOrder } from './batches.ts';
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
  | { readonly kind: 'end' };

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

/** The probability of the second class for every example, in their order. */
export function probabilitiesOf(network: Network, engine: Engine, examples: Examples): Float64Array {
  const result = new Float64Array(examples.labels.length);
  const some = new Float64Array(network.limits.examples);
  for (const which of inOrder(examples.lengths, network.limits.examples)) {
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
  ) {
    this.network = network;
    this.engine = engine;
    this.settings = settings;
    this.#train = train;
    this.#validation = validation;
    this.#states = states;
    this.#constants = constants;
    this.#constantsAt = constantsAt(RULES[settings.rule]);
    this.#deal();
  }

  /** A network with parameters drawn from the seed, or those given, ready to be trained. */
  static async open(
    spec: Spec,
    settings: Settings,
    train: Examples,
    validation: Examples,
    openEngine: OpenEngine,
    weights?: Weights,
  ): Promise<Trainer> {
    const limits = { examples: settings.batch, steps: Math.max(train.T, validation.T) };
    const network = new Network(spec, limits);
    const { layout, parameters } = network;
    const states = RULES[settings.rule].text.states.map(() => ({
      theta: layout.take(parameters.size),
      table: layout.take(spec.rows * spec.vector),
    }));
    const constants = layout.take(16);
    const engine = await openEngine(layout.bytes);
    network.initialise(engine, random(mixed(settings.seed, -1)));
    const trainer = new Trainer(network, engine, settings, train, validation, states, constants);
    if (weights) trainer.#write(network.parameters.theta, network.table, weights);
    return trainer;
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
    const { epochs, patience } = this.settings;
    if (this.#epoch >= epochs || (patience > 0 && this.#waited >= patience)) return { kind: 'end' };
    const which = this.#batches[this.#batch];
    if (!which) return { kind: 'epoch', report: this.#endEpoch() };
    const start = performance.now();
    const loss = this.#trainOn(which);
    this.#sums.seconds += (performance.now() - start) / 1000;
    return { kind: 'batch', epoch: this.#epoch + 1, done: this.#batch / this.batches, loss };
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

  #trainOn(which: readonly number[]): number {
    const { network, engine, settings } = this;
    const batch = arranged(this.#train, which, network.encoder.order, leastLength(network.spec));
    const { dropout } = network.spec;
    const loss = network.gradients(
      engine,
      batch,
      dropout > 0
        ? { seed: mixed(settings.seed, 0x40000000 + this.#step) | 0, keep: 1 - dropout }
        : undefined,
    );
    this.#update(this.#measure(batch));
    this.#sums.loss += loss;
    this.#sums.tokens += batch.rows;
    this.#batch++;
    return loss;
  }

  /** Adds the squared gradients of this batch to those of the epoch; the length of the whole gradient. */
  #measure(batch: Batch): number {
    const { network, engine } = this;
    const { parameters, occurring, spec, encoder } = network;
    const { squares, steps } = this.#sums;
    let total = 0;
    const add = (layer: string, square: number): void => {
      total += square;
      squares[layer] = (squares[layer] ?? 0) + square;
    };
    add('vectors', engine.kernels.sumOfSquares(occurring.length * spec.vector, network.dTable));
    for (const parameter of parameters.all)
      add(layerOf(parameter), engine.kernels.sumOfSquares(parameter.size, parameters.gradientOf(parameter)));
    const reader = encoder.recurrent[0]?.[0];
    if (reader) for (let t = 0; t < batch.steps; t++) steps[t] = (steps[t] ?? 0) + reader.stepSquares[t]!;
    return Math.sqrt(total);
  }

  #update(norm: number): void {
    const { network, engine, settings } = this;
    const { parameters, occurring, spec, table, dTable } = network;
    this.#step++;
    const rule = RULES[settings.rule];
    const eta = settings.hyper['eta'] ?? rule.defaults['eta']!;
    const done = (this.#step - 1) / (settings.epochs * this.batches);
    const hyper = { ...settings.hyper, eta: eta * rateAt(settings.schedule, done) };
    engine.floats.set(this.#constantsAt(hyper, this.#step), this.#constants / 4);
    const scale = settings.clip > 0 && norm > settings.clip ? settings.clip / norm : 1;
    const update = engine.update(settings.rule);
    const [first, second] = this.#states;
    update(
      parameters.size,
      parameters.theta,
      parameters.gradient,
      first?.theta ?? 0,
      second?.theta ?? 0,
      scale,
      this.#constants,
    );
    const row = 4 * spec.vector;
    for (let i = 0; i < occurring.length; i++) {
      const at = occurring[i]! * row;
      update(
        spec.vector,
        table + at,
        dTable + i * row,
        first ? first.table + at : 0,
        second ? second.table + at : 0,
        scale,
        this.#constants,
      );
    }
  }

  #endEpoch(): EpochReport {
    const { network, engine, batches } = this;
    const probabilities = probabilitiesOf(network, engine, this.#validation);
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
