/** @file A tree as an icicle: each node as wide as its words are frequent, its two children below it. */
import type { Part, Path, Tree } from '#corpus/huffman.ts';

export interface Box {
  /** From 0 to 1. */
  readonly x: number;
  readonly width: number;
  readonly depth: number;
  /** The word, of a leaf. */
  readonly word: string | undefined;
  /** It lies on the path. */
  readonly lit: boolean;
}

export interface Icicle {
  readonly boxes: readonly Box[];
  /** Of all leaves, the longest path. */
  readonly depth: number;
}

/** Narrower than this nothing is seen. */
const THINNEST = 1 / 400;

/** Every node wide enough to be seen, and all of the path. */
export function icicleOf(
  { merges, paths }: Tree,
  { words, counts }: { readonly words: readonly string[]; readonly counts: readonly number[] },
  path: Path,
): Icicle {
  const all = merges.at(-1)?.count ?? 1;
  const boxes: Box[] = [];
  const down = (part: Part, x: number, depth: number, onPath: boolean): void => {
    const leaf = 'leaf' in part;
    const width = (leaf ? counts[part.leaf]! : merges[part.node]!.count) / all;
    if (width < THINNEST && !onPath) return;
    boxes.push({ x, width, depth, word: leaf ? words[part.leaf] : undefined, lit: onPath });
    if (leaf) return;
    const { left, right } = merges[part.node]!;
    const turn = path.turns[depth];
    down(left, x, depth + 1, onPath && turn === 1);
    const half = 'leaf' in left ? counts[left.leaf]! : merges[left.node]!.count;
    down(right, x + half / all, depth + 1, onPath && turn === -1);
  };
  down({ node: merges.length - 1 }, 0, 0, true);
  return { boxes, depth: Math.max(...paths.map(({ nodes }) => nodes.length)) };
}
