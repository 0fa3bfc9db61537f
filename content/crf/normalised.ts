/** @file The same scores, made into probabilities in three ways: at each word, at each step, and once for the sentence. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';

export interface Shares {
  /** states[t][i]: the share of tag i at word t. */
  readonly states: readonly (readonly number[])[];
  /** moves[t][i][j]: the share of tag i at word t followed by j; none where words know nothing of each other. */
  readonly moves: readonly (readonly (readonly number[])[])[];
}

export const WAYS = ['word', 'step', 'sentence'] as const;
export type Way = (typeof WAYS)[number];

const softmax = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const weights = scores.map((s) => Math.exp(s - top));
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / all);
};

/** The shares of all tags and moves. The scores of the first word are the state before the first step, `a[0]`. */
export function sharesOf(d: Derivation, values: Values, way: Way): Shares {
  const [T, K] = [d.sizes['T']!, d.sizes['K']!];
  const tags = Array.from({ length: K }, (_, i) => i);
  const at = (id: string, i: number): number => values[id]!.data[i]!;
  const column = (id: string): number[] => tags.map((i) => at(id, i));
  const steps = Array.from({ length: T }, (_, t) => t + 1);
  const first = softmax(column('a[0]'));

  if (way === 'word') return { states: [first, ...steps.map((t) => softmax(column(`e[${t}]`)))], moves: [] };

  if (way === 'sentence') {
    const moves = steps.map((t) =>
      tags.map((i) => tags.map((j) => at(`R[${t}]`, i * K + j) * at(`da[${t}]`, j))),
    );
    const before = moves[0]!.map((row) => row.reduce((a, b) => a + b, 0));
    return { states: [before, ...steps.map((t) => column(`da[${t}]`))], moves };
  }

  const states = [first];
  const moves = steps.map((t) => {
    const from = states[t - 1]!;
    const out = tags.map((i) =>
      softmax(tags.map((j) => at('A', i * K + j) + at(`e[${t}]`, j))).map((p) => p * from[i]!),
    );
    states.push(tags.map((j) => out.reduce((sum, row) => sum + row[j]!, 0)));
    return out;
  });
  return { states, moves };
}
