/**
 * @file One step with one pair of words under each of the three outputs, by the lines of the derivation, with every
 * multiplication counted. Loops over rows, because a table of reviews is too large for the derivation's own arithmetic.
 */
import type { Path } from '#corpus/huffman.ts';
import { sigmoid, softplus } from '#math/logistic.ts';

export const OUTPUTS = ['softmax', 'negative', 'tree'] as const;
export type Output = (typeof OUTPUTS)[number];

/** What one pair asks of the second table: its rows, and the truth at each; all rows compete in a softmax. */
export interface Asked {
  readonly rows: ArrayLike<number>;
  /** 1 or 0 for each row. */
  readonly truth: readonly number[];
  readonly compete: boolean;
}

export const asked = {
  softmax: (size: number, word: number): Asked => ({
    rows: Array.from({ length: size }, (_, i) => i),
    truth: Array.from({ length: size }, (_, i) => +(i === word)),
    compete: true,
  }),
  negative: (word: number, drawn: readonly number[]): Asked => ({
    rows: [word, ...drawn],
    truth: [1, ...drawn.map(() => 0)],
    compete: false,
  }),
  /** Left is 1. */
  tree: ({ nodes, turns }: Path): Asked => ({
    rows: nodes,
    truth: turns.map((turn) => +(turn > 0)),
    compete: false,
  }),
};

export interface Stepped {
  /** Before the step. */
  readonly loss: number;
  /** For each row that was asked: its probability, and prediction minus truth. */
  readonly p: readonly number[];
  readonly errors: readonly number[];
  /** Of numbers, in products of vectors and sums of them. */
  readonly multiplications: number;
}

/** Moves the vector v and the rows that were asked, of a table of rows as long as v, by one step of descent at this rate. */
export function stepWith(
  v: Float64Array,
  table: Float64Array,
  { rows, truth, compete }: Asked,
  rate: number,
): Stepped {
  const D = v.length;
  let multiplications = 0;
  const scores = Array.from(rows, (row) => {
    let sum = 0;
    for (let i = 0; i < D; i++) sum += table[row * D + i]! * v[i]!;
    multiplications += D;
    return sum;
  });
  const p = compete ? softmax(scores) : scores.map(sigmoid);
  const errors = p.map((x, k) => x - truth[k]!);
  const loss = scores.reduce((sum, s, k) => {
    if (compete) return sum - (truth[k] ? Math.log(p[k]!) : 0);
    return sum + softplus(truth[k] ? -s : s);
  }, 0);
  const dv = new Float64Array(D);
  for (const [k, error] of errors.entries()) {
    const at = rows[k]! * D;
    for (let i = 0; i < D; i++) dv[i]! += error * table[at + i]!;
    // the step of the row, after it was read
    for (let i = 0; i < D; i++) table[at + i]! -= rate * error * v[i]!;
    multiplications += 2 * D;
  }
  for (let i = 0; i < D; i++) v[i]! -= rate * dv[i]!;
  return { loss, p, errors, multiplications: multiplications + D };
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const all = scores.map((s) => Math.exp(s - most));
  const sum = all.reduce((a, b) => a + b, 0);
  return all.map((x) => x / sum);
}
