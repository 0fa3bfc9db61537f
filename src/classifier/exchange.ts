/** @file What two who train together tell each other of a batch, so that both hold the sum of their gradients. */
import type { Engine, Place } from '#kernels/engine.ts';
import type { Network } from './network.ts';

/** What a batch comes to, besides its gradients. */
export interface Outcome {
  /** The part of the mean loss. */
  readonly loss: number;
  /** Tokens. */
  readonly rows: number;
  /** By step, the squared length of the gradient by the states; of a network without any, none. */
  readonly stepSquares: ArrayLike<number>;
}

/** Numbers at the head of a message: loss, rows, steps, ids that occur. */
const HEAD = 4;

/**
 * A message holds the outcome, the gradient by the parameters, the ids that occur, and the gradients by their vectors.
 * Sums of two do not depend on their order, and rows are always in that of the first: both partners stay the same to
 * the bit.
 */
export class Exchange {
  readonly #network: Network;
  readonly #engine: Engine;
  readonly #inbox: Place;
  /** Room for the largest batch. It goes over, and what comes back takes its place: no batch needs new memory. */
  #message: Float32Array;

  /** `inbox` has room for the gradient by the parameters. */
  constructor(network: Network, engine: Engine, inbox: Place) {
    const { limits, parameters, spec } = network;
    const ids = Math.min(limits.examples * limits.steps, spec.rows);
    this.#network = network;
    this.#engine = engine;
    this.#inbox = inbox;
    this.#message = new Float32Array(HEAD + parameters.size + limits.steps + ids * (1 + spec.vector));
  }

  /** What this one has, to be given away. */
  write(share: 0 | 1, { loss, rows, stepSquares }: Outcome): Float32Array {
    const { floats } = this.#engine;
    const { parameters, spec, occurring } = this.#network;
    const { count, rows: vectors } = occurring[share];
    const { gradient, size } = parameters;
    const message = this.#message;
    const parts = this.#parts(message, stepSquares.length, count);
    message.set([loss, rows, stepSquares.length, count]);
    parts.gradient.set(floats.subarray(gradient / 4, gradient / 4 + size));
    parts.squares.set(stepSquares);
    parts.ids.set(occurring[share].idsIn(this.#engine));
    parts.vectors.set(floats.subarray(vectors / 4, vectors / 4 + count * spec.vector));
    return message;
  }

  /** Adds what the other has. */
  read(share: 0 | 1, mine: Outcome, message: Float32Array): Outcome {
    const { floats, kernels } = this.#engine;
    const { parameters, occurring } = this.#network;
    const { gradient, size } = parameters;
    const [loss = 0, rows = 0, steps = 0, count = 0] = message;
    const parts = this.#parts(message, steps, count);
    floats.set(parts.gradient, this.#inbox / 4);
    kernels.addRows(1, size, this.#inbox, size, gradient, size);
    occurring[share ? 0 : 1].replace(this.#engine, parts.ids, parts.vectors);
    occurring[0].add(this.#engine, occurring[1]);
    // the other has heard of this one what float32 holds
    const stepSquares = Array.from(
      { length: Math.max(steps, mine.stepSquares.length) },
      (_, t) => Math.fround(mine.stepSquares[t] ?? 0) + (parts.squares[t] ?? 0),
    );
    this.#message = message;
    return { loss: Math.fround(mine.loss) + loss, rows: mine.rows + rows, stepSquares };
  }

  #parts(message: Float32Array, steps: number, count: number) {
    const { parameters, spec } = this.#network;
    const squares = HEAD + parameters.size;
    const ids = squares + steps;
    return {
      gradient: message.subarray(HEAD, squares),
      squares: message.subarray(squares, ids),
      ids: new Int32Array(message.buffer, message.byteOffset + 4 * ids, count),
      vectors: message.subarray(ids + count, ids + count * (1 + spec.vector)),
    };
  }
}
