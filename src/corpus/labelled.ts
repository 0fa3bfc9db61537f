/** @file A review with its label, and what is counted of many. */

/** 1 is a good review, 0 a bad one. */
export type Label = 0 | 1;

export interface Labelled {
  readonly text: string;
  readonly label: Label;
}

export interface Counts {
  readonly rows: number;
  readonly positive: number;
  readonly negative: number;
}

export function countsOf(examples: readonly Labelled[]): Counts {
  const positive = examples.reduce((n, e) => n + e.label, 0);
  return { rows: examples.length, positive, negative: examples.length - positive };
}

/** Reviews of each label that are needed to train on and to measure by. */
export const LEAST = 10;

/** The same of reviews that differ: copies of one count once, and what has both labels is of neither. */
export function distinctOf(examples: readonly Labelled[]): Counts {
  const labels = new Map<string, Label | undefined>();
  for (const { text, label } of examples) {
    const key = keyOf(text);
    labels.set(key, labels.has(key) && labels.get(key) !== label ? undefined : label);
  }
  const sure = [...labels.values()].filter((label) => label !== undefined);
  return countsOf(sure.map((label) => ({ text: '', label })));
}

/** The accuracy of always saying what is said more often: what every classifier has to beat. NaN of nothing. */
export const majorityRate = ({ rows, positive, negative }: Counts): number =>
  Math.max(positive, negative) / rows;

/** Two reviews with the same key are the same review: width of letters, case and space do not count. */
export const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
