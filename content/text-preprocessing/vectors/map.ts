/** @file A table of vectors as a map: their directions, seen along the two axes on which they differ most. */
import type { Vectors } from '#corpus/vectors.ts';
import { UNKNOWN, type Vocabulary } from '#corpus/vocabulary.ts';

/** Characters on the map besides the one asked for and its neighbours: the most frequent. */
const FREQUENT = 50;
const ROUNDS = 60;

export interface Place {
  readonly token: string;
  /** Each from −1 to 1. */
  readonly x: number;
  readonly y: number;
  readonly kind: 'asked' | 'near' | 'other';
}

/**
 * Places for a character, its neighbours and the most frequent others: principal components of their unit vectors, so
 * that what stands close together points alike as far as a plane can show it. The character asked for is to the right of
 * the middle, and not below it.
 */
export function mapOf(
  vectors: Vectors,
  vocabulary: Vocabulary,
  token: string,
  near: readonly string[],
): readonly Place[] {
  const frequent = vocabulary.tokens.slice(UNKNOWN + 1, UNKNOWN + 1 + FREQUENT);
  const tokens = [...new Set([token, ...near, ...frequent])];
  const rows = tokens.map((t) => unit(vectors, vocabulary.idOf(t)));
  const mean = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const centred = rows.map((row) => row.map((x, j) => x - mean[j]!));
  const first = principal(centred, []);
  const second = principal(centred, [first]);
  const [xs, ys] = [first, second].map((axis) => {
    const along = centred.map((row) => dot(row, axis));
    const most = Math.max(...along.map(Math.abs)) || 1;
    const sign = along[0]! < 0 ? -1 : 1;
    return along.map((x) => (sign * x) / most);
  });
  return tokens.map((t, i) => ({
    token: t,
    x: xs![i]!,
    y: ys![i]!,
    kind: i === 0 ? 'asked' : near.includes(t) ? 'near' : 'other',
  }));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, j) => sum + x * b[j]!, 0);

function unit({ size, data }: Vectors, id: number): number[] {
  const row = [...data.subarray(id * size, (id + 1) * size)];
  const length = Math.sqrt(dot(row, row)) || 1;
  return row.map((x) => x / length);
}

/** The direction in which rows differ most among those at right angles to `others`: power iteration on XᵀX. */
function principal(rows: readonly (readonly number[])[], others: readonly (readonly number[])[]): number[] {
  let axis = rows[0]!.map((_, j) => Math.cos(1 + j));
  for (let round = 0; round < ROUNDS; round++) {
    const next = axis.map(() => 0);
    for (const row of rows) {
      const along = dot(row, axis);
      row.forEach((x, j) => (next[j]! += along * x));
    }
    for (const other of others) {
      const along = dot(next, other);
      other.forEach((x, j) => (next[j]! -= along * x));
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    axis = next.map((x) => x / length);
  }
  return axis;
}
