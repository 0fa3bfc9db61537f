/**
 * @file Binary trees over a vocabulary, a leaf for each word: by frequency (Huffman 1952), all paths alike, or by chance. A
 * path from the root is what hierarchical softmax multiplies along (Morin and Bengio 2005; Mikolov et al. 2013b).
 */
import { type Random, integer } from '#math/random.ts';

/** The way from the root to a leaf. */
export interface Path {
  /** Inner nodes passed, the root first; inner nodes are numbered from 0, the root last. */
  readonly nodes: readonly number[];
  /** At each of them 1 for left and −1 for right. */
  readonly turns: readonly (1 | -1)[];
}

/** A place of the forest that is merged: a word, or an inner node made before. */
export type Part = { readonly leaf: number } | { readonly node: number };

export interface Merge {
  readonly left: Part;
  readonly right: Part;
  /** How often all words below it were seen. */
  readonly count: number;
}

export interface Tree {
  /** Inner node j was made by merge j; there is one less than there are words. */
  readonly merges: readonly Merge[];
  /** For each word. */
  readonly paths: readonly Path[];
}

interface Heavy {
  readonly part: Part;
  readonly count: number;
}

/** The two rarest are merged until one is left; of equals first what was merged before, then the later word. The rarest goes right. */
export function huffman(counts: readonly number[]): Tree {
  // words by count, and what was merged, which comes in order of its counts by itself: no heap is needed
  const leaves: Heavy[] = counts.map((count, leaf) => ({ part: { leaf }, count }));
  leaves.reverse().sort((a, b) => a.count - b.count);
  const merged: Heavy[] = [];
  const [next, made] = [{ leaf: 0 }, { node: 0 }];
  const rarest = (): Heavy => {
    const [leaf, node] = [leaves[next.leaf], merged[made.node]];
    return leaf && (!node || leaf.count < node.count) ? leaves[next.leaf++]! : merged[made.node++]!;
  };
  const merges = Array.from({ length: counts.length - 1 }, (_, node): Merge => {
    const [right, left] = [rarest(), rarest()];
    const count = left.count + right.count;
    merged.push({ part: { node }, count });
    return { left: left.part, right: right.part, count };
  });
  return { merges, paths: pathsOf(merges, counts.length) };
}

/** Halves of a list, and halves of those: no path is longer than another by more than 1. */
export function balanced(counts: readonly number[]): Tree {
  const merges: Merge[] = [];
  const over = (from: number, to: number): Heavy => {
    if (to - from === 1) return { part: { leaf: from }, count: counts[from]! };
    const middle = (from + to) >> 1;
    return merge(merges, over(from, middle), over(middle, to));
  };
  over(0, counts.length);
  return { merges, paths: pathsOf(merges, counts.length) };
}

/** Any two are merged, whatever their counts. */
export function byChance(counts: readonly number[], rng: Random): Tree {
  const merges: Merge[] = [];
  const open: Heavy[] = counts.map((count, leaf) => ({ part: { leaf }, count }));
  const take = (): Heavy => {
    const at = integer(rng, open.length);
    const found = open[at]!;
    open[at] = open.at(-1)!;
    open.pop();
    return found;
  };
  while (open.length > 1) open.push(merge(merges, take(), take()));
  return { merges, paths: pathsOf(merges, counts.length) };
}

function merge(merges: Merge[], left: Heavy, right: Heavy): Heavy {
  const count = left.count + right.count;
  merges.push({ left: left.part, right: right.part, count });
  return { part: { node: merges.length - 1 }, count };
}

function pathsOf(merges: readonly Merge[], words: number): readonly Path[] {
  const paths: Path[] = Array.from({ length: words }, () => ({ nodes: [], turns: [] }));
  const down = (part: Part, path: Path): void => {
    if ('leaf' in part) {
      paths[part.leaf] = path;
      return;
    }
    const nodes = [...path.nodes, part.node];
    const { left, right } = merges[part.node]!;
    down(left, { nodes, turns: [...path.turns, 1] });
    down(right, { nodes, turns: [...path.turns, -1] });
  };
  if (merges.length) down({ node: merges.length - 1 }, { nodes: [], turns: [] });
  return paths;
}

/** Mean length of a path, each word as often as it was seen. */
export function meanLength({ paths }: Tree, counts: readonly number[]): number {
  const all = counts.reduce((a, b) => a + b, 0);
  return paths.reduce((sum, { nodes }, w) => sum + nodes.length * counts[w]!, 0) / all;
}

/** Bits of surprise of a word on average: no tree has a smaller mean length, and Huffman's is less than 1 above it. */
export function entropy(counts: readonly number[]): number {
  const all = counts.reduce((a, b) => a + b, 0);
  return -counts.reduce((sum, n) => sum + (n / all) * Math.log2(n / all), 0);
}
