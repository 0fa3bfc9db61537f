/** @file The graphs of the lesson: who is joined to whom, in which camp, whose camp is known, and where each node is drawn. */
import { type Tensor, tensor } from '#math/tensor.ts';

/** Two nodes that are joined, the smaller number first. */
export type Edge = readonly [i: number, j: number];

export interface Graph {
  readonly edges: readonly Edge[];
  /** 0 or 1 for each node. */
  readonly camp: readonly number[];
  /** Nodes whose camp is known in training. */
  readonly known: readonly number[];
  /** Left to right 0…100, top to bottom 0…70. */
  readonly places: readonly (readonly [x: number, y: number])[];
}

/** `0 1 2, 2 3`: each list is a node and those it is joined to. */
const joined = (lists: string): Edge[] =>
  lists.split(',').flatMap((list) => {
    const [i = 0, ...others] = list.trim().split(' ').map(Number);
    return others.map((j): Edge => [i, j]);
  });

export const GRAPHS = ['path', 'star', 'pupils', 'karate'] as const;
export type GraphName = (typeof GRAPHS)[number];

export const graphs: Readonly<Record<GraphName, Graph>> = {
  path: {
    edges: joined('0 1, 1 2'),
    camp: [1, 0, 0],
    known: [0, 2],
    places: [
      [12, 35],
      [50, 35],
      [88, 35],
    ],
  },
  star: {
    edges: joined('0 1 2 3 4 5'),
    camp: [1, 1, 1, 0, 0, 0],
    known: [1, 5],
    places: [
      [50, 35],
      [50, 6],
      [80, 24],
      [69, 62],
      [31, 62],
      [20, 24],
    ],
  },
  // two groups of friends, and one friendship between them; made for this lesson
  pupils: {
    edges: joined('0 1 2, 1 2 3, 2 3, 3 4, 4 5, 5 6, 6 7 8, 7 8, 8 9, 9 10, 8 10, 10 11'),
    camp: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0],
    known: [0, 11],
    places: [
      [4, 12],
      [20, 2],
      [12, 30],
      [30, 22],
      [34, 44],
      [46, 60],
      [60, 46],
      [64, 24],
      [78, 36],
      [94, 28],
      [86, 54],
      [97, 68],
    ],
  },
  // W. W. Zachary, An information flow model for conflict and fission in small groups, 1977: who met whom outside the
  // karate club, and whom they followed when it split; members are counted from 0. Places: a spring layout, rounded.
  karate: {
    edges: joined(
      '0 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31, 1 2 3 7 13 17 19 21 30, 2 3 7 8 9 13 27 28 32, 3 7 12 13, 4 6 10, ' +
        '5 6 10 16, 6 16, 8 30 32 33, 9 33, 13 33, 14 32 33, 15 32 33, 18 32 33, 19 33, 20 32 33, 22 32 33, ' +
        '23 25 27 29 32 33, 24 25 27 31, 25 31, 26 29 33, 27 33, 28 31 33, 29 32 33, 30 32 33, 31 32 33, 32 33',
    ),
    camp: Array.from({ length: 34 }, (_, i) =>
      i < 9 || [10, 11, 12, 13, 16, 17, 19, 21].includes(i) ? 1 : 0,
    ),
    known: [0, 33],
    // prettier-ignore
    places: [
      [32, 26], [40, 16], [52, 38], [40, 37], [24, 36], [11, 37], [18, 25], [42, 49], [59, 22], [65, 34], [18, 48], [15, 13],
      [30, 53], [47, 26], [72, 0], [84, 5], [0, 30], [27, 12], [87, 18], [52, 12], [100, 22], [38, 3], [90, 30], [80, 54],
      [67, 69], [54, 63], [99, 39], [66, 57], [71, 45], [86, 43], [64, 10], [55, 50], [73, 20], [77, 33],
    ],
  },
};

export const nodesOf = (name: GraphName): number => graphs[name].places.length;

/** A (N, N): 1 where two nodes are joined, both ways. */
export function adjacency(N: number, edges: readonly Edge[]): Tensor {
  const A = tensor([N, N]);
  for (const [i, j] of edges) A.data[i * N + j] = A.data[j * N + i] = 1;
  return A;
}

/** Steps from one node to each; Infinity where no way leads. */
export function distances(A: Tensor, from: number): number[] {
  const N = A.shape[0]!;
  const far = Array.from({ length: N }, (_, i) => (i === from ? 0 : Infinity));
  let ring = [from];
  for (let step = 1; ring.length; step++) {
    const next = new Set<number>();
    for (const i of ring)
      for (let j = 0; j < N; j++) if (A.data[i * N + j] && far[j] === Infinity) next.add(j);
    for (const j of next) far[j] = step;
    ring = [...next];
  }
  return far;
}
