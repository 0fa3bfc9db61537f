/** @file What a pair costs on average in the built-in reviews: rows that are read, and multiplications. */
import { entropy, huffman, meanLength } from '#corpus/huffman.ts';

export interface Costs {
  /** Words, places, and both logarithms. */
  readonly words: number;
  readonly places: number;
  readonly bits: number;
  readonly entropy: number;
  /** Mean length of a path: each word as often as it is seen, and each word once. */
  readonly mean: number;
  readonly unweighted: number;
  readonly shortest: number;
  readonly longest: number;
}

/** Scores, gradient of v, step of each row, step of v: of vectors with D entries. */
export const multiplications = (rows: number, D: number): number => 3 * rows * D + D;

export function costsOf(counts: readonly number[]): Costs {
  const tree = huffman(counts);
  const lengths = tree.paths.map(({ nodes }) => nodes.length);
  return {
    words: counts.length,
    places: counts.reduce((a, b) => a + b, 0),
    bits: Math.log2(counts.length),
    entropy: entropy(counts),
    mean: meanLength(tree, counts),
    unweighted: lengths.reduce((a, b) => a + b, 0) / lengths.length,
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
  };
}
