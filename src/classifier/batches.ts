/** @file Texts in batches: dealt out anew in every epoch, those of similar length together, and arranged for the kernels. */
import type { Encoded } from '#corpus/encode.ts';
import { shuffled } from '#corpus/split.ts';
import { PAD } from '#corpus/vocabulary.ts';
import type { Random } from '#math/random.ts';

/** Encoded texts with their labels. */
export interface Examples extends Encoded {
  readonly labels: Uint8Array;
}

/** Some of the examples, in the order named. */
export function chosen({ ids, lengths, T, labels }: Examples, which: readonly number[]): Examples {
  const rows = new Int32Array(which.length * T);
  which.forEach((i, n) => rows.set(ids.subarray(i * T, (i + 1) * T), n * T));
  return {
    ids: rows,
    lengths: Int32Array.from(which, (i) => lengths[i]!),
    T,
    labels: Uint8Array.from(which, (i) => labels[i]!),
  };
}

/** The mistake of note 000: pads are read as if they were tokens. */
export const withPadsRead = (examples: Examples): Examples => ({
  ...examples,
  lengths: new Int32Array(examples.lengths.length).fill(examples.T),
});

/** So many batches are sorted together: texts of similar length meet, and yet in every epoch others. */
const BUCKET = 16;

/** All examples in batches, by chance. */
export function dealt(lengths: Int32Array, size: number, rng: Random): number[][] {
  const order = shuffled([...lengths.keys()], rng);
  const batches: number[][] = [];
  for (let from = 0; from < order.length; from += BUCKET * size) {
    const bucket = order.slice(from, from + BUCKET * size).sort((i, j) => lengths[j]! - lengths[i]!);
    for (let k = 0; k < bucket.length; k += size) batches.push(bucket.slice(k, k + size));
  }
  return shuffled(batches, rng);
}

/** All examples in batches, longest first, for reading them out. */
export function inOrder(lengths: Int32Array, size: number): number[][] {
  const order = [...lengths.keys()].sort((i, j) => lengths[j]! - lengths[i]!);
  return Array.from({ length: Math.ceil(order.length / size) }, (_, k) =>
    order.slice(k * size, (k + 1) * size),
  );
}

/** A batch as the kernels read it: one row for each token. */
export interface Batch {
  /** Examples, the longest first. */
  readonly size: number;
  readonly labels: Uint8Array;
  /** Id of each row. */
  readonly ids: Int32Array;
  readonly rows: number;
  /** By time: where the rows of each step begin, one more for the end. By example: where those of each example do. */
  readonly starts: Int32Array;
  /** Steps of the longest example. */
  readonly steps: number;
}

/** The examples named, step after step (`time`) or one after the other (`example`). */
export function arranged(
  { ids, lengths, T, labels }: Examples,
  which: readonly number[],
  by: 'time' | 'example',
  least: number,
): Batch {
  const order = [...which].sort((i, j) => lengths[j]! - lengths[i]!);
  const lengthOf = (i: number): number => Math.max(lengths[i]!, least);
  const steps = lengthOf(order[0]!);
  const total = order.reduce((sum, i) => sum + lengthOf(i), 0);
  const rows = new Int32Array(total);
  const starts = new Int32Array((by === 'time' ? steps : order.length) + 1);
  let row = 0;
  if (by === 'time')
    for (let t = 0; t < steps; t++) {
      // the longest come first: the others have ended
      for (const i of order) {
        if (t >= lengthOf(i)) break;
        rows[row++] = t < T ? ids[i * T + t]! : PAD;
      }
      starts[t + 1] = row;
    }
  else
    for (const [b, i] of order.entries()) {
      for (let t = 0; t < lengthOf(i); t++) rows[row++] = t < T ? ids[i * T + t]! : PAD;
      starts[b + 1] = row;
    }
  return {
    size: order.length,
    labels: Uint8Array.from(order, (i) => labels[i]!),
    ids: rows,
    rows: total,
    starts,
    steps,
  };
}
