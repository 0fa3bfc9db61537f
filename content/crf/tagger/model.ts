/**
 * @file A tagger on a chain: e = W x + b with features x that are 0 or 1, so a score is a sum of columns of W, and A for
 * the pairs. Learnt once for the sentence it is a conditional random field, at each word for itself a softmax without A.
 */
import { type Scores, type Way, bestRow, judge, posterior, softmax } from '../rows/field.ts';
import { type Seen, featuresOf } from './features.ts';
import type { Corpus, Tagged } from './sentences.ts';

export interface Sight {
  readonly corpus: Corpus;
  readonly seen: readonly Seen[];
}
export interface Model {
  readonly way: Exclude<Way, 'step'>;
  readonly sight: Sight;
  /** A column of W for each feature that was met in learning: a score for each tag. */
  readonly W: ReadonlyMap<string, Float64Array>;
  /** A[i][j]: the score of going from tag i to tag j. */
  readonly A: readonly Float64Array[];
}
/** Of each word the columns of W that belong to it. */
type Columns = readonly (readonly Float64Array[])[];

/** All scores 0: a column for each feature of the sentences that are to be learnt. */
export function emptyModel(
  way: Model['way'],
  sight: Sight,
  sentences: readonly Tagged[],
  tags: number,
): Model {
  const names = sentences.flatMap(({ words }) => words.flatMap((_, t) => featuresOf(words, t, sight)));
  return {
    ...{ way, sight },
    W: new Map(names.map((name) => [name, new Float64Array(tags)])),
    A: Array.from({ length: tags }, () => new Float64Array(tags)),
  };
}

export const copyOf = (model: Model): Model => ({
  ...model,
  W: new Map([...model.W].map(([name, column]) => [name, column.slice()])),
  A: model.A.map((row) => row.slice()),
});

/** A feature that was never met has no column. */
export const columnsOf = ({ W, sight }: Model, words: readonly string[]): Columns =>
  words.map((_, t) => featuresOf(words, t, sight).flatMap((name) => W.get(name) ?? []));

const scoresAt = ({ A }: Model, columns: Columns): Scores => ({
  e: columns.map((of) => {
    const scores = Array.from(A, () => 0);
    for (const column of of) for (let k = 0; k < scores.length; k++) scores[k]! += column[k]!;
    return scores;
  }),
  A: A.map((row) => [...row]),
});

/** e and A for a sentence. */
export const scoresOf = (model: Model, words: readonly string[]): Scores =>
  scoresAt(model, columnsOf(model, words));

/**
 * One step down the gradient of one sentence. A feature is 1, so its column receives prediction minus truth as it is.
 * @returns the loss before it
 */
export function step(model: Model, tags: readonly number[], columns: Columns, rate: number): number {
  const { loss, de, dA } = judge(scoresAt(model, columns), tags, model.way)!;
  for (const [t, error] of de.entries())
    for (const column of columns[t]!) for (let k = 0; k < error.length; k++) column[k]! -= rate * error[k]!;
  dA.forEach((row, i) => row.forEach((x, j) => (model.A[i]![j]! -= rate * x)));
  return loss;
}

/** The tags that a model gives: the best row, or the largest probability at each word. */
export function tagsOf(model: Model, words: readonly string[]): readonly number[] {
  const scores = scoresOf(model, words);
  if (model.way === 'sentence') return bestRow(scores);
  return scores.e.map((column) => column.indexOf(Math.max(...column)));
}

/** Of each word the probability of every tag: the posterior, or a softmax of its own. */
export function sharesAt(model: Model, words: readonly string[]): readonly (readonly number[])[] {
  const scores = scoresOf(model, words);
  return model.way === 'sentence' ? posterior(scores)!.states : scores.e.map(softmax);
}
