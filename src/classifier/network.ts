/** @file A network from ids to two classes: vectors, an encoder, a linear layer, softmax and cross-entropy. */
import { type Engine, Layout, type Place } from '#kernels/engine.ts';
import { type Parameter, Parameters, eachNumber, rowOf } from '#kernels/parameters.ts';
import { type Trace, openGate } from '#kernels/recurrent.ts';
import type { Random } from '#math/random.ts';
import { sigmoid } from '#math/logistic.ts';
import { PAD } from '#corpus/vocabulary.ts';
import type { Batch } from './batches.ts';
import { type EncoderLayers, type Ends, convolution, meanEncoder, recurrentEncoder } from './encoders.ts';
import { Occurring } from './occurring.ts';
import { type Spec, featuresOf, leastLength } from './spec.ts';

/** Classes, and the width that their scores take. */
const CLASSES = 2;
const SCORES = 8;

/** How large a batch may be. */
export interface Limits {
  readonly examples: number;
  readonly steps: number;
}

/** What training silences in a batch: by which seed, and with which probability a number is kept. */
export interface Silence {
  readonly seed: number;
  readonly keep: number;
}

export interface Inspection {
  readonly probability: number;
  readonly logit: number;
  readonly gradients: Float32Array;
  readonly layers: readonly (readonly Trace[])[];
  /** How much attention gives to each state, by step; undefined of a network that takes the last. */
  readonly weights: Float32Array | undefined;
}

/** The network as a plan: everything has its place, and no memory is taken yet. */
export class Network {
  readonly spec: Spec;
  readonly limits: Limits;
  readonly layout = new Layout();
  readonly parameters = new Parameters();
  readonly encoder: EncoderLayers;
  /** V and c of the last layer. */
  readonly V: Parameter;
  readonly c: Parameter;
  /** The vectors, rows × vector. */
  readonly table: Place;
  /** The gradient by the vectors that occur in a batch; of two who train together, the second gathers in the other. */
  readonly occurring: readonly [Occurring, Occurring];

  readonly #ends: Ends;
  readonly #ids: Place;
  readonly #starts: Place;
  readonly #scores: Place;
  readonly #packed: Place;

  constructor(spec: Spec, limits: Limits) {
    this.spec = spec;
    this.limits = limits;
    const { layout, parameters } = this;
    const { vector, encoder } = spec;
    const features = featuresOf(spec);
    for (const size of [vector, features])
      if (size % 8) throw new RangeError(`sizes must be multiples of 8, not ${size}`);
    const { examples } = limits;
    const steps = Math.max(limits.steps, leastLength(spec));
    const rows = examples * steps;
    const room = { examples, rows };
    // the last windows reach behind the last text
    const slack = leastLength(spec);
    this.#ends = {
      x: { at: layout.take((rows + slack) * vector), row: vector },
      dx: { at: layout.take(rows * vector), row: vector },
      features: { at: layout.take(examples * features), row: features },
      dFeatures: { at: layout.take(examples * features), row: features },
    };
    switch (encoder.kind) {
      case 'mean':
        this.encoder = meanEncoder(this.#ends);
        break;
      case 'cnn':
        this.encoder = convolution(parameters, layout, { ...encoder, vector }, room, this.#ends);
        break;
      default:
        this.encoder = recurrentEncoder(parameters, layout, { ...spec, encoder }, room, steps, this.#ends);
    }
    this.V = parameters.add('head.V', features, 1, CLASSES);
    this.c = parameters.add('head.c', 1, 1, CLASSES);
    parameters.place(layout);
    this.table = layout.take(spec.rows * vector);
    const occurring = (): Occurring => new Occurring(layout, spec.rows, vector, rows);
    this.occurring = [occurring(), occurring()];
    this.#ids = layout.take(rows);
    this.#starts = layout.take(Math.max(examples, steps) + 1);
    this.#scores = layout.take(examples * SCORES);
    this.#packed = layout.take(Math.max(features, examples) * SCORES);
  }

  /**
   * Draws the parameters: Glorot and Bengio's uniform for matrices (2010), 0 for biases but `forgetBias` for forget gates,
   * small vectors, 0 for the pad.
   */
  initialise({ floats }: Engine, rng: Random, forgetBias: number): void {
    const { table, parameters, spec } = this;
    for (let k = 0; k < spec.rows * spec.vector; k++)
      floats[table / 4 + k] = k < (PAD + 1) * spec.vector ? 0 : 0.1 * (rng() - 0.5);
    const { encoder } = spec;
    const open = 'layers' in encoder ? openGate(encoder.kind) : undefined;
    for (const parameter of parameters.all) {
      const letter = parameter.name.split('.').at(-1)!;
      const at = parameters.of(parameter) / 4;
      const bound = Math.sqrt(6 / (parameter.rows + parameter.width));
      eachNumber(parameter, (index, _, block) => {
        floats[at + index] = 'bc'.includes(letter)
          ? forgetBias * +(letter === 'b' && block === open)
          : bound * (2 * rng() - 1);
      });
    }
  }

  /** The probability of the second class, for each example of a batch. */
  probabilities(engine: Engine, batch: Batch, into: Float64Array): void {
    this.#forward(engine, batch);
    const scores = this.#scores / 4;
    for (let b = 0; b < batch.size; b++) {
      const [bad, good] = [engine.floats[scores + b * SCORES]!, engine.floats[scores + b * SCORES + 1]!];
      into[b] = sigmoid(good - bad);
    }
  }

  /**
   * The loss of a batch, a mean over `of` examples (those of this batch, if not said otherwise), and all gradients of it:
   * those of the parameters, and of the vectors that {@link occurring}[share] holds.
   */
  gradients(engine: Engine, batch: Batch, silence?: Silence, of = batch.size, share: 0 | 1 = 0): number {
    const { floats } = engine;
    const { size } = batch;
    this.#forward(engine, batch, silence);

    const scores = this.#scores / 4;
    let loss = 0;
    for (let b = 0; b < size; b++) {
      const at = scores + b * SCORES;
      const [bad, good] = [floats[at]!, floats[at + 1]!];
      const p = sigmoid(good - bad);
      const y = batch.labels[b]!;
      const margin = y ? bad - good : good - bad;
      loss += Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
      floats[at] = (y - p) / of;
      floats[at + 1] = (p - y) / of;
    }

    this.#backward(engine, batch, silence);
    this.occurring[share].gather(engine, batch.ids, this.#ends.dx.at);
    return loss / of;
  }

  /**
   * What the network makes of one text: the probability, the traces of its recurrent layers (lowest first, then the
   * direction), and for each token the gradient of the logit of the second class by its vector, rows × vector.
   */
  inspect(engine: Engine, batch: Batch): Inspection {
    if (batch.size !== 1) throw new RangeError('one text is looked at, not several');
    this.#forward(engine, batch);
    const { floats } = engine;
    const scores = this.#scores / 4;
    const logit = floats[scores + 1]! - floats[scores]!;
    const steps = { count: batch.steps, starts: batch.starts };
    const layers = this.encoder.recurrent.map((readers) =>
      readers.map(({ layer, h }) => layer.trace(engine, steps, h)),
    );
    const { attention } = this.encoder;
    const from = (attention?.weights ?? 0) / 4;
    const weights = attention && Float32Array.from(floats.subarray(from, from + batch.rows));
    floats.set([-1, 1], scores);
    this.#backward(engine, batch);
    const dx = this.#ends.dx.at / 4;
    return {
      probability: sigmoid(logit),
      logit,
      gradients: Float32Array.from(floats.subarray(dx, dx + batch.rows * this.spec.vector)),
      layers,
      weights,
    };
  }

  /** From the gradient by the scores, which stands in their place, to all others. */
  #backward(engine: Engine, batch: Batch, silence?: Silence): void {
    const { kernels } = engine;
    const { size, rows } = batch;
    const { parameters, V, c, spec } = this;
    const { features, dFeatures, dx } = this.#ends;
    kernels.clear(parameters.size, parameters.gradient);
    kernels.pack(size, SCORES, this.#scores, SCORES, this.#packed);
    kernels.addTransposedProduct(
      features.row,
      SCORES,
      size,
      features.at,
      features.row,
      this.#packed,
      parameters.gradientOf(V),
      rowOf(V),
    );
    kernels.sumRows(size, SCORES, this.#scores, SCORES, parameters.gradientOf(c));
    kernels.packTransposed(SCORES, features.row, parameters.of(V), rowOf(V), this.#packed);
    kernels.product(
      size,
      features.row,
      SCORES,
      this.#scores,
      SCORES,
      this.#packed,
      dFeatures.at,
      features.row,
      false,
    );
    if (silence) kernels.dropout(size * features.row, dFeatures.at, silence.seed, silence.keep);
    this.encoder.backward(engine, batch, this.#starts);
    if (silence) kernels.dropout(rows * spec.vector, dx.at, ~silence.seed, silence.keep);
  }

  #forward(engine: Engine, batch: Batch, silence?: Silence): void {
    const { kernels, integers } = engine;
    const { ids, starts, size, rows } = batch;
    const { parameters, V, c, spec } = this;
    const { x, features } = this.#ends;
    integers.set(ids, this.#ids / 4);
    integers.set(starts, this.#starts / 4);
    kernels.gather(rows, spec.vector, this.table, this.#ids, x.at);
    if (silence) kernels.dropout(rows * spec.vector, x.at, ~silence.seed, silence.keep);
    this.encoder.forward(engine, batch, this.#starts);
    if (silence) kernels.dropout(size * features.row, features.at, silence.seed, silence.keep);
    kernels.pack(features.row, SCORES, parameters.of(V), rowOf(V), this.#packed);
    kernels.fillRows(size, SCORES, parameters.of(c), this.#scores, SCORES);
    kernels.product(
      size,
      SCORES,
      features.row,
      features.at,
      features.row,
      this.#packed,
      this.#scores,
      SCORES,
      true,
    );
  }
}
