/** @file What the picture of the tree draws: every beginning with its probability, and what the beam does with it. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';

/** `unseen`: its own beginning was cut before, so that it was never made. */
export type Fate = 'found' | 'kept' | 'cut' | 'unseen';

export interface Branch {
  /** Its words, from 0. */
  readonly words: readonly number[];
  readonly probability: number;
  readonly fate: Fate;
  /** It leads to the most probable row of all. */
  readonly best: boolean;
}

/** Three columns: all first words, all beginnings of two, and of those of three the best after each pair. */
export function treeOf(d: Derivation, values: Values): readonly (readonly Branch[])[] {
  const K = d.sizes['K']!;
  const data = (id: string): Float64Array => values[id]!.data;
  const [a, b, c] = [data('a'), data('b'), data('c')];
  const [m, n, y] = [data('m'), data('n'), data('y')];
  const [found, best] = [y.indexOf(1), c.indexOf(Math.max(...c))];
  const pairs = Array.from({ length: K * K }, (_, r) => r);
  const words = Array.from({ length: K }, (_, k) => k);
  const after = (row: number): readonly [first: number, pair: number] => [
    Math.floor(row / K / K),
    Math.floor(row / K),
  ];
  const [firstFound, pairFound] = after(found);
  const [firstBest, pairBest] = after(best);
  return [
    words.map((i) => ({
      words: [i],
      probability: Math.exp(a[i]!),
      fate: i === firstFound ? 'found' : m[i] ? 'kept' : 'cut',
      best: i === firstBest,
    })),
    pairs.map((r) => {
      const i = Math.floor(r / K);
      return {
        words: [i, r % K],
        probability: Math.exp(b[r]!),
        fate: r === pairFound ? 'found' : n[r] ? 'kept' : m[i] ? 'cut' : 'unseen',
        best: r === pairBest,
      };
    }),
    pairs.map((r) => {
      const row = c.subarray(r * K, (r + 1) * K);
      const k = row.indexOf(Math.max(...row));
      return {
        words: [Math.floor(r / K), r % K, k],
        probability: Math.exp(row[k]!),
        fate: r * K + k === found ? 'found' : n[r] ? 'cut' : 'unseen',
        best: r * K + k === best,
      };
    }),
  ];
}
