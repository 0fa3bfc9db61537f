/** @file What the figure of the bound can be shown: four records, with where each opens. */
import type { Data, Pair, Parameters } from './mixture.ts';

/** A kitchen with two riders: minutes. */
const MANY = [18, 19, 20, 21, 21, 22, 22, 22, 23, 24, 25, 26, 30, 33, 35, 36, 37, 38, 38, 39, 40, 41, 42, 44];
/** One toss of B or C a row: the example of 李航, chapter 9. */
const TOSSES = [1, 1, 0, 1, 0, 0, 1, 0, 1, 1];

export interface Record {
  readonly data: Data;
  readonly opens: Parameters;
  /** Where the means are drawn, in minutes or as probabilities. */
  readonly reach: Pair;
  /** How far below its top the log-likelihood is drawn. */
  readonly depth: number;
  /** The rate that gradient descent opens with. */
  readonly rate: number;
}

const HALF = [0.5, 0.5] as const;
/** Each minute doubles the odds of the second rider, as in the lesson. */
const DOUBLING = 4 / Math.LN2;

export const RECORDS = {
  four: {
    data: { kind: 'gaussian', x: [19, 22, 25, 29] },
    opens: { w: HALF, mean: [22, 26], v: [DOUBLING, DOUBLING] },
    reach: [17, 33],
    depth: 3,
    rate: 1,
  },
  many: {
    data: { kind: 'gaussian', x: MANY },
    opens: { w: HALF, mean: [20, 40], v: [16, 16] },
    reach: [14, 48],
    depth: 60,
    rate: 0.3,
  },
  coins: {
    data: { kind: 'coins', heads: [4, 1, 2], tails: [1, 4, 3] },
    opens: { w: HALF, mean: [2 / 3, 1 / 3], v: [1, 1] },
    reach: [0, 1],
    depth: 4,
    rate: 0.01,
  },
  tosses: {
    data: { kind: 'coins', heads: TOSSES, tails: TOSSES.map((h) => 1 - h) },
    opens: { w: [0.4, 0.6], mean: [0.6, 0.7], v: [1, 1] },
    reach: [0, 1],
    depth: 4,
    rate: 0.01,
  },
} as const satisfies { readonly [name: string]: Record };

export type RecordName = keyof typeof RECORDS;
export const NAMES = Object.keys(RECORDS) as readonly RecordName[];
export const recordOf = (name: RecordName): Record => RECORDS[name];
