// Small examples that need no corpus: texts of chance, labelled by whether one of two tokens stands in them.
import type { Examples } from '#classifier/batches.ts';
import { NETWORKS, type NetworkName, type Pool } from '#classifier/spec.ts';
import { integer, random } from '#math/random.ts';

/** Every network by its last state, and some of every kind by attention. */
export const NETWORKS_AND_POOLS: readonly (readonly [NetworkName, Pool])[] = [
  ...NETWORKS.map((name) => [name, 'last'] as const),
  ...(['rnn', 'lstm', 'gru-2', 'gru-2-bi'] as const).map((name) => [name, 'attention'] as const),
];

/** Ids from 2 to `rows` − 1; token 2 makes a text good, token 3 bad; every text has exactly one of them. */
export function examplesOf(seed: number, count: number, longest: number, rows: number): Examples {
  const rng = random(seed);
  const lengths = Int32Array.from({ length: count }, (_, i) =>
    i === 0 ? longest : 1 + integer(rng, longest),
  );
  const ids = new Int32Array(count * longest);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    for (let t = 0; t < lengths[i]!; t++) ids[i * longest + t] = 4 + integer(rng, rows - 4);
    labels[i] = integer(rng, 2);
    ids[i * longest + integer(rng, lengths[i]!)] = labels[i] ? 2 : 3;
  }
  return { ids, lengths, T: longest, labels };
}
