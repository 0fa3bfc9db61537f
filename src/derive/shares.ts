/** @file Random numbers of the domains whose entries depend on each other: shares of a whole, and trees. */
import type { Random } from '#math/random.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { groupsOf } from './domain.ts';
import type { Domain } from './text.ts';

/** Shares in hundredths, none of them 0. At most 99 in a group: then each is 0.01. */
export function drawShares(domain: Domain, shape: readonly number[], rng: Random): Tensor {
  const out = tensor(shape);
  for (const group of groupsOf(domain, shape)) {
    const cuts = new Set<number>();
    while (cuts.size < group.length - 1) cuts.add(1 + Math.floor(rng() * 99));
    const ends = [...cuts].sort((a, b) => a - b).concat(100);
    ends.forEach((end, i) => (out.data[group[i]!] = (end - (ends[i - 1] ?? 0)) / 100));
  }
  return out;
}

/** A random binary tree over V leaves as the paths to them, (V, V − 1): +1 where one goes left, −1 right, 0 off the path. */
export function drawTree(V: number, rng: Random): Tensor {
  const out = tensor([V, V - 1]);
  const live: number[][] = Array.from({ length: V }, (_, leaf) => [leaf]);
  const take = (): number[] => live.splice(Math.floor(rng() * live.length), 1)[0]!;
  for (let node = 0; node < V - 1; node++) {
    const [left, right] = [take(), take()];
    for (const leaf of left) out.data[leaf * (V - 1) + node] = 1;
    for (const leaf of right) out.data[leaf * (V - 1) + node] = -1;
    live.push([...left, ...right]);
  }
  return out;
}

/**
 * Whether rows are the paths of a binary tree. Kraft's sum, Σ 2^(−length), is 1 for a full tree, and two leaves part at
 * exactly one node.
 */
export function isTree([V = 1, nodes = 1]: readonly number[], data: ArrayLike<number>): boolean {
  const row = (leaf: number): number[] => Array.from({ length: nodes }, (_, n) => data[leaf * nodes + n]!);
  const rows = Array.from({ length: V }, (_, leaf) => row(leaf));
  const kraft = rows.reduce((sum, path) => sum + 2 ** -path.filter((x) => x !== 0).length, 0);
  const part = (a: readonly number[], b: readonly number[]) => a.filter((x, n) => x * b[n]! === -1).length;
  return kraft === 1 && rows.every((a, i) => rows.every((b, j) => i === j || part(a, b) === 1));
}
