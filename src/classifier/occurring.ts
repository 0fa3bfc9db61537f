/**
 * @file The ids that occur in a batch, and the gradient by their vectors: one row for each, none for all the others.
 */
import { PAD } from '#corpus/vocabulary.ts';
import type { Engine, Layout, Place } from '#kernels/engine.ts';

export class Occurring {
  /** How many ids occur. */
  count = 0;
  /** Where they stand, in the order in which they were met. */
  readonly ids: Place;
  /** Their gradients, count × width. */
  readonly rows: Place;

  readonly #width: number;
  readonly #slots: Place;
  /** In which call an id was last met, and which row it has there. */
  readonly #met: Int32Array;
  readonly #slotOf: Int32Array;
  #call = 0;

  /** For a table of `vocabulary` rows, and batches of at most `tokens`. */
  constructor(layout: Layout, vocabulary: number, width: number, tokens: number) {
    const most = Math.min(tokens, vocabulary);
    this.#width = width;
    this.ids = layout.take(most);
    this.rows = layout.take(most * width);
    this.#slots = layout.take(tokens);
    this.#met = new Int32Array(vocabulary).fill(-1);
    this.#slotOf = new Int32Array(vocabulary);
  }

  /** Sums the gradients of all tokens with the same id, `dx`; the pad is no word and keeps its zeros. */
  gather(engine: Engine, tokens: Int32Array, dx: Place): void {
    this.count = 0;
    this.#call++;
    this.#add(engine, tokens, dx);
  }

  /** Adds what occurs elsewhere. */
  add(engine: Engine, other: Occurring): void {
    this.#add(engine, other.idsIn(engine), other.rows);
  }

  /** The ids themselves. */
  idsIn({ integers }: Engine): Int32Array {
    return integers.subarray(this.ids / 4, this.ids / 4 + this.count);
  }

  /** Takes the place of what was gathered. */
  replace({ floats, integers }: Engine, ids: Int32Array, rows: Float32Array): void {
    this.count = ids.length;
    integers.set(ids, this.ids / 4);
    floats.set(rows, this.rows / 4);
    this.#call++;
    ids.forEach((id, slot) => this.#meet(id, slot));
  }

  #meet(id: number, slot: number): void {
    this.#met[id] = this.#call;
    this.#slotOf[id] = slot;
  }

  #add({ kernels, integers }: Engine, ids: Int32Array, from: Place): void {
    const before = this.count;
    const slots = this.#slots / 4;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (id !== PAD && this.#met[id] !== this.#call) {
        this.#meet(id, this.count);
        integers[this.ids / 4 + this.count++] = id;
      }
      integers[slots + i] = id === PAD ? -1 : this.#slotOf[id]!;
    }
    kernels.clear((this.count - before) * this.#width, this.rows + 4 * before * this.#width);
    kernels.scatter(ids.length, this.#width, from, this.#slots, this.rows);
  }
}
