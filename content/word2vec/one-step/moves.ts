/** @file One step of descent with one pair under each of the three outputs: every vector before and after it. */
import { type Path, huffman } from '#corpus/huffman.ts';
import { negativeSampler } from '#corpus/skip-gram.ts';
import { UNKNOWN } from '#corpus/vocabulary.ts';
import { normal, random } from '#math/random.ts';
import { type Output, OUTPUTS, asked, stepWith } from '../three-ways/outputs.ts';
import { COUNTS, type Settings, WORDS } from './figure.ts';

/** Entries of a vector: they are points of a plane. */
export const D = 2;
const START = 0.8;
const V = WORDS.length;

export type Point = readonly [x: number, y: number];
export interface Move {
  readonly before: Point;
  readonly after: Point;
  /** Whether the step reads it at all, and how far it takes it. */
  readonly asked: boolean;
  readonly far: number;
}
export interface Moved {
  readonly output: Output;
  /** Loss of the pair before the step and after it. */
  readonly loss: number;
  readonly then: number;
  /** The first table: a vector for each word. */
  readonly first: readonly Move[];
  /** The second: a vector for each word, or for each inner node of the tree, the root in front. */
  readonly second: readonly Move[];
}

export const TREE = huffman(COUNTS);
/** Nodes are numbered as they are merged; readers begin at the root. */
export const fromRoot = (node: number): number => V - 2 - node;
export const pathOf = (word: number): Path => TREE.paths[word]!;

/** Different words other than the neighbour, in proportion to the counts to the power ¾. */
export function drawnWords(neighbour: number, K: number, seed: number): readonly number[] {
  const draw = negativeSampler([0, 0, ...COUNTS]);
  const rng = random(seed);
  const drawn = new Set<number>();
  while (drawn.size < K) {
    const word = draw(rng) - (UNKNOWN + 1);
    if (word !== neighbour) drawn.add(word);
  }
  return [...drawn];
}

/** Both tables before the step, row after row; the tree takes a row less. */
export function tablesOf(seed: number): { readonly first: Float64Array; readonly second: Float64Array } {
  const rng = random(seed);
  const table = (): Float64Array => Float64Array.from({ length: V * D }, () => START * normal(rng));
  return { first: table(), second: table() };
}

const pointsOf = (table: Float64Array, rows: number): Point[] =>
  Array.from({ length: rows }, (_, i) => [table[D * i]!, table[D * i + 1]!] as const);
const movesOf = (
  before: readonly Point[],
  after: readonly Point[],
  isAsked: (row: number) => boolean,
): Move[] =>
  before.map((from, row) => {
    const to = after[row]!;
    return {
      before: from,
      after: to,
      asked: isAsked(row),
      far: Math.hypot(to[0] - from[0], to[1] - from[1]),
    };
  });

export function movedBy({ centre, neighbour, rate, K, seed }: Settings): readonly Moved[] {
  const [from, to] = [WORDS.indexOf(centre), WORDS.indexOf(neighbour)];
  const start = tablesOf(seed);
  const path = pathOf(to);
  const asks = {
    softmax: asked.softmax(V, to),
    negative: asked.negative(to, drawnWords(to, K, seed)),
    tree: asked.tree({ ...path, nodes: Array.from(path.nodes, fromRoot) }),
  };
  return OUTPUTS.map((output) => {
    const rows = output === 'tree' ? V - 1 : V;
    const what = asks[output];
    const [first, second] = [start.first.slice(), start.second.slice()];
    const v = first.subarray(D * from, D * (from + 1));
    const { loss } = stepWith(v, second, what, rate);
    // asked once more, at the rate 0, which moves nothing
    const { loss: then } = stepWith(v, second, what, 0);
    const reads = new Set(Array.from(what.rows));
    return {
      ...{ output, loss, then },
      first: movesOf(pointsOf(start.first, V), pointsOf(first, V), (row) => row === from),
      second: movesOf(pointsOf(start.second, rows), pointsOf(second, rows), (row) => reads.has(row)),
    };
  });
}
