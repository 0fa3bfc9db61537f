/** @file What the figure of the tagger shows: how often three taggers are right, the pairs, and a typed sentence. */
import { posterior } from '../rows/field.ts';
import type { Settings, Shown } from './figure.ts';
import { EXAMPLES } from './figure.ts';
import { type Model, scoresOf, sharesAt, tagsOf } from './model.ts';
import { SENTENCES, TAGS, type Tag, type Tagged } from './sentences.ts';
import {
  type Plan,
  type Score,
  type Scored,
  type Split,
  judged,
  knownIn,
  mostFrequent,
  scored,
  splitOf,
  trained,
} from './training.ts';
import { MOST, wordsIn } from './typed.ts';

/** The taggers that are compared: the field, each word for itself, and the tag that a word has most often. */
export const TAGGERS = ['sentence', 'word', 'frequent'] as const;
export type Tagger = (typeof TAGGERS)[number];

export interface Learnt {
  readonly plan: Plan;
  readonly split: Split;
  readonly passes: readonly Scored[];
}
export const planOf = ({ corpus, seen, learnt, seed }: Settings): Plan => ({ corpus, seen, learnt, seed });

/** All passes at once; while the site is built. */
export function learntAtOnce(plan: Plan): Learnt {
  const split = splitOf(plan);
  return { plan, split, passes: Array.from(trained(split, plan, plan), (pass) => scored(pass, split)) };
}
/** Pass after pass, with a pause in which the page can answer; undefined where it is no longer wanted. */
export async function learntInPauses(plan: Plan, wanted: () => boolean): Promise<Learnt | undefined> {
  const split = splitOf(plan);
  const passes: Scored[] = [];
  for (const pass of trained(split, plan, plan)) {
    passes.push(scored(pass, split));
    await new Promise((go) => setTimeout(go));
    if (!wanted()) return undefined;
  }
  return { plan, split, passes };
}

/** For each pair of tags how often it stands in the sentences, or how often a model expects it there. */
export function pairsOf(sentences: readonly Tagged[], K: number, model?: Model): number[][] {
  const pairs = Array.from({ length: K }, () => Array.from({ length: K }, () => 0));
  for (const { words, tags } of sentences)
    if (model)
      for (const at of posterior(scoresOf(model, words))!.moves)
        at.forEach((row, i) => row.forEach((p, j) => (pairs[i]![j]! += p)));
    else tags.slice(1).forEach((j, t) => pairs[tags[t]!]![j]!++);
  return pairs;
}
function matrixOf(shown: Shown, { learnt }: Split, model: Model): readonly (readonly number[])[] {
  const K = model.A.length;
  if (shown === 'score') return model.A.map((row) => [...row]);
  if (shown === 'observed') return pairsOf(learnt, K);
  const expected = pairsOf(learnt, K, model);
  if (shown === 'expected') return expected;
  const observed = pairsOf(learnt, K);
  return expected.map((row, i) => row.map((x, j) => x - observed[i]![j]!));
}

export interface Read {
  readonly words: readonly { readonly word: string; readonly known: boolean }[];
  /** Words that were typed and are not read. */
  readonly left: number;
  readonly tags: Readonly<Record<Tagger, readonly number[]>>;
  /** shares[t][k] of the field: the marginal of tag k at word t. */
  readonly shares: readonly (readonly number[])[];
  /** Where the sentence is one of the project: its tags, and whether it was learnt. */
  readonly truth: readonly number[] | undefined;
  readonly learnt: boolean;
}
export interface View {
  readonly tags: readonly Tag[];
  readonly learnt: number;
  readonly scores: Readonly<Record<Tagger, Score>>;
  /** Share of the held-out words that are right after each pass, from 0. */
  readonly right: Readonly<Record<Tagger, readonly number[]>>;
  readonly matrix: readonly (readonly number[])[];
  readonly read: Read;
}

/** Digits that nobody sees are left out: the first view travels with the page. */
const short = (x: number): number => Number(x.toPrecision(4));
const shortened = (rows: readonly (readonly number[])[]): number[][] => rows.map((row) => row.map(short));

export function viewOf({ plan, split, passes }: Learnt, state: Settings): View {
  const { corpus } = plan;
  const tags = TAGS[corpus];
  const frequent = mostFrequent(split.learnt, tags.length);
  const { models, scores } = passes[state.passes]!;
  const byCount = judged((words) => words.map(frequent), split);
  const typed = wordsIn(state.corpus === corpus ? state.typed : EXAMPLES[corpus], corpus);
  const words = typed.slice(0, MOST);
  const known = knownIn(split.learnt);
  const same = ({ words: of }: Tagged): boolean => of.join(' ') === typed.join(' ');
  const share = ({ right, words: all }: Score): number => short(right / all);
  return {
    tags,
    learnt: split.learnt.length,
    scores: { ...scores, frequent: byCount },
    right: {
      sentence: passes.map((pass) => share(pass.scores.sentence)),
      word: passes.map((pass) => share(pass.scores.word)),
      frequent: passes.map(() => share(byCount)),
    },
    matrix: shortened(matrixOf(state.shown, split, models.sentence)),
    read: {
      words: words.map((word) => ({ word, known: known.has(word) })),
      left: typed.length - words.length,
      tags: {
        sentence: words.length ? tagsOf(models.sentence, words) : [],
        word: tagsOf(models.word, words),
        frequent: words.map(frequent),
      },
      shares: words.length ? shortened(sharesAt(models.sentence, words)) : [],
      truth: typed.length <= MOST ? SENTENCES[corpus].find(same)?.tags : undefined,
      learnt: split.learnt.some(same),
    },
  };
}
