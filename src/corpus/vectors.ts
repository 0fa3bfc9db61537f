/** @file Word vectors, a row for each id of a vocabulary: drawn at random, and which of them are near each other. */
import type { Random } from '#math/random.ts';
import { PAD } from './vocabulary.ts';

export interface Vectors {
  readonly size: number;
  /** (V, size), row after row; the row of the pad is 0. */
  readonly data: Float32Array;
}

/** Small and even, as word2vec starts: each entry within ±1/2 of 1/size. */
export function randomVectors(rows: number, size: number, rng: Random): Vectors {
  const data = Float32Array.from({ length: rows * size }, () => (rng() - 0.5) / size);
  data.fill(0, PAD * size, (PAD + 1) * size);
  return { size, data };
}

/** The ids whose vectors point most nearly where that of `id` does: [id, cosine], nearest first. */
export function nearest(
  { size, data }: Vectors,
  id: number,
  among: Iterable<number>,
  most: number,
): [number, number][] {
  const row = (i: number): Float32Array => data.subarray(i * size, (i + 1) * size);
  const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const here = row(id);
  const norm = (a: Float32Array): number => Math.sqrt(dot(a, a)) || 1;
  return [...among]
    .filter((i) => i !== id)
    .map((i): [number, number] => [i, dot(here, row(i)) / norm(here) / norm(row(i))])
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
}
