/** @file What the figure shows: one pair of characters of the reviews, learnt in three ways from the same vectors. */
import { type Path, type Tree, balanced, byChance, entropy, huffman, meanLength } from '#corpus/huffman.ts';
import { negativeSampler } from '#corpus/skip-gram.ts';
import { UNKNOWN, buildVocabulary } from '#corpus/vocabulary.ts';
import { normal, random } from '#math/random.ts';
import type { Settings } from './figure.ts';
import { type Icicle, icicleOf } from './icicle.ts';
import { OUTPUTS, type Output, type Stepped, asked, stepWith } from './outputs.ts';

/** Entries of a vector, and the step of descent. */
export const D = 16;
const RATE = 0.5;
/** Standard deviation of the entries at the start. */
const START = 0.3;

export interface Counted {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly idOf: (word: string) => number;
}

/** The characters of the reviews, most frequent first. */
export function countedOf(texts: readonly string[]): Counted {
  const { tokens, counts, idOf } = buildVocabulary(texts, { unit: 'characters', stop: false, minimum: 1 });
  const reserved = UNKNOWN + 1;
  return {
    words: tokens.slice(reserved),
    counts: counts.slice(reserved),
    idOf: (word) => idOf(word) - reserved,
  };
}

export const treeOf = ({ counts }: Counted, { tree, seed }: Pick<Settings, 'tree' | 'seed'>): Tree =>
  ({ huffman, balanced, chance: (of: readonly number[]) => byChance(of, random(seed)) })[tree](counts);

export interface Way extends Pick<Stepped, 'multiplications'> {
  readonly output: Output;
  /** Loss at the start and after the steps. */
  readonly before: number;
  readonly now: number;
  /** Rows of the second table, how many there are, and prediction minus truth at those that are read. */
  readonly size: number;
  readonly errors: readonly (readonly [row: number, error: number])[];
}

export interface Ways {
  readonly centre: string;
  readonly neighbour: string;
  readonly ways: readonly Way[];
  /** The path to the neighbour, and at each node the probability of the turn that it takes. */
  readonly path: Path;
  readonly turns: readonly number[];
  readonly icicle: Icicle;
  readonly mean: number;
  readonly entropy: number;
  readonly bits: number;
}

/** Undefined where one of the two characters does not stand in the reviews. */
export function waysOf(counted: Counted, settings: Settings): Ways | undefined {
  const [centre = '', neighbour = ''] = settings.pair;
  const [from, to] = [counted.idOf(centre), counted.idOf(neighbour)];
  if (from < 0 || to < 0) return undefined;
  const { counts } = counted;
  const V = counts.length;
  const tree = treeOf(counted, settings);
  const path = tree.paths[to]!;
  // the sampler leaves out the pad and the unknown
  const draw = negativeSampler([0, 0, ...counts]);
  const rng = random(settings.seed);
  const start = Float64Array.from({ length: D }, () => START * normal(rng));
  const table = Float64Array.from({ length: V * D }, () => START * normal(rng));
  const drawn = Array.from({ length: settings.steps + 1 }, () =>
    Array.from({ length: settings.K }, () => {
      for (;;) {
        const word = draw(rng) - (UNKNOWN + 1);
        if (word !== to) return word;
      }
    }),
  );
  const asks = {
    softmax: () => asked.softmax(V, to),
    negative: (step: number) => asked.negative(to, drawn[step]!),
    tree: () => asked.tree(path),
  };
  let turns: readonly number[] = [];
  const ways = OUTPUTS.map((output): Way => {
    const [v, second] = [start.slice(), table.slice()];
    let before = 0;
    for (let step = 0; ; step++) {
      const what = asks[output](step);
      const now = stepWith(v, second, what, RATE);
      if (step === 0) before = now.loss;
      if (step < settings.steps) continue;
      if (output === 'tree') turns = now.p.map((p, j) => (path.turns[j]! > 0 ? p : 1 - p));
      return {
        output,
        before,
        now: now.loss,
        multiplications: now.multiplications,
        size: output === 'tree' ? V - 1 : V,
        errors: Array.from(what.rows, (row, k) => [row, Number(now.errors[k]!.toPrecision(3))] as const),
      };
    }
  });
  return {
    ...{ centre, neighbour, ways, path, turns },
    icicle: icicleOf(tree, counted, path),
    mean: meanLength(tree, counts),
    entropy: entropy(counts),
    bits: Math.log2(V),
  };
}
