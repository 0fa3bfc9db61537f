/** @file How often a beam misses the best row, and how often a wider one finds a worse: counted over trees of chance. */
import { normal, random } from '#math/random.ts';

/** Words, steps and trees; scores are drawn from the normal distribution. */
export const TREES = { K: 4, T: 5, trees: 2000, seed: 1 } as const;
export const WIDTHS = [1, 2, 3, 4, 8, 16] as const;

export interface Missed {
  readonly W: number;
  /** Share of the trees in which the best row is not found. */
  readonly share: number;
  /** Trees in which the row found is less probable than what the width before it in the list found. */
  readonly worse: number;
}

/** log P after each beginning, step by step: column t has K^(t + 1) entries. */
function tree(rng: () => number): Float64Array[] {
  const { K, T } = TREES;
  let before = Float64Array.of(0);
  return Array.from({ length: T }, () => {
    const column = new Float64Array(before.length * K);
    before.forEach((log, r) => {
      const scores = Array.from({ length: K }, () => normal(rng));
      const all = Math.log(scores.reduce((sum, s) => sum + Math.exp(s), 0));
      scores.forEach((s, k) => (column[r * K + k] = log + s - all));
    });
    before = column;
    return column;
  });
}

/** log P of what a beam of W finds. */
function beam(columns: readonly Float64Array[], W: number): number {
  let kept = [0];
  for (const log of columns)
    kept = kept
      .flatMap((r) => Array.from({ length: TREES.K }, (_, k) => r * TREES.K + k))
      .sort((x, y) => log[y]! - log[x]!)
      .slice(0, W);
  return columns.at(-1)![kept[0]!]!;
}

let known: readonly Missed[] | undefined;
/** Counted once. */
export const missed = (): readonly Missed[] => (known ??= counted());

function counted(): readonly Missed[] {
  const rng = random(TREES.seed);
  const count = WIDTHS.map(() => ({ missed: 0, worse: 0 }));
  for (let i = 0; i < TREES.trees; i++) {
    const columns = tree(rng);
    const best = columns.at(-1)!.reduce((a, b) => Math.max(a, b));
    const found = WIDTHS.map((W) => beam(columns, W));
    found.forEach((log, at) => {
      if (log < best) count[at]!.missed++;
      if (at > 0 && log < found[at - 1]!) count[at]!.worse++;
    });
  }
  return WIDTHS.map((W, at) => ({
    W,
    share: count[at]!.missed / TREES.trees,
    worse: count[at]!.worse,
  }));
}
