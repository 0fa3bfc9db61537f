/** @file The tagger and what it is compared with, learnt from some sentences and judged on others, pass after pass. */
import { type Random, integer, random } from '#math/random.ts';
import { type Model, type Sight, columnsOf, copyOf, emptyModel, step, tagsOf } from './model.ts';
import { SENTENCES, TAGS, type Tagged } from './sentences.ts';

/** A step of descent with one sentence. */
export const RATE = 0.1;
/** Sentences that are kept for judging. */
export const HELD = 30;
export const PASSES = 20;

export interface Plan extends Sight {
  /** Sentences to learn from; those held out are the same for any number. */
  readonly learnt: number;
  readonly seed: number;
}

export const shuffled = <T>(list: readonly T[], rng: Random): T[] => {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = integer(rng, i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
};

/** Sentences to learn from and sentences to judge by. */
export interface Split {
  readonly learnt: readonly Tagged[];
  readonly held: readonly Tagged[];
}
export function splitOf({ corpus, learnt, seed }: Plan): Split {
  const all = shuffled(SENTENCES[corpus], random(seed));
  return { held: all.slice(0, HELD), learnt: all.slice(HELD, HELD + learnt) };
}

/** For each word the tag that it had most often; for one never met, the most frequent tag of all. */
export function mostFrequent(sentences: readonly Tagged[], tags: number): (word: string) => number {
  const all = new Float64Array(tags);
  const of = new Map<string, Float64Array>();
  for (const { words, tags: row } of sentences)
    for (const [t, word] of words.entries()) {
      const counts = of.get(word) ?? new Float64Array(tags);
      counts[row[t]!]!++;
      all[row[t]!]!++;
      of.set(word, counts);
    }
  const largest = (counts: Float64Array): number => counts.indexOf(Math.max(...counts));
  return (word) => largest(of.get(word) ?? all);
}

export interface Score {
  readonly words: number;
  readonly right: number;
  /** Of words that were not in the sentences learnt from. */
  readonly unknown: number;
  readonly unknownRight: number;
  readonly sentences: number;
  readonly whole: number;
}
export const knownIn = (sentences: readonly Tagged[]): ReadonlySet<string> =>
  new Set(sentences.flatMap(({ words }) => words));

export function judged(
  tagger: (words: readonly string[]) => readonly number[],
  { learnt, held }: Split,
): Score {
  const known = knownIn(learnt);
  const score = { words: 0, right: 0, unknown: 0, unknownRight: 0, sentences: held.length, whole: 0 };
  for (const { words, tags } of held) {
    const said = tagger(words);
    const hits = words.map((_, t) => said[t] === tags[t]);
    score.words += words.length;
    score.right += hits.filter(Boolean).length;
    score.unknown += words.filter((word) => !known.has(word)).length;
    score.unknownRight += hits.filter((hit, t) => hit && !known.has(words[t]!)).length;
    score.whole += +hits.every(Boolean);
  }
  return score;
}

export interface Pass {
  /** From 0, before any step. */
  readonly pass: number;
  readonly models: Readonly<Record<Model['way'], Model>>;
}
export type Scored = Pass & { readonly scores: Readonly<Record<Model['way'], Score>> };

/** The same, kept as it is now, with how both models do on the sentences held out. */
export function scored({ pass, models }: Pass, split: Split): Scored {
  const score = (model: Model): Score => judged((words) => tagsOf(model, words), split);
  const { sentence, word } = models;
  return {
    pass,
    models: { sentence: copyOf(sentence), word: copyOf(word) },
    scores: { sentence: score(sentence), word: score(word) },
  };
}

/**
 * Both models before any step and after each pass over the sentences, which come in an order of chance. They go on
 * learning: whoever keeps one must copy it.
 */
export function* trained(
  { learnt }: Pick<Split, 'learnt'>,
  sight: Sight,
  { passes = PASSES, seed }: { readonly passes?: number; readonly seed: number },
): Generator<Pass> {
  const rng = random(seed);
  const K = TAGS[sight.corpus].length;
  const learning = (['sentence', 'word'] as const).map((way) => {
    const model = emptyModel(way, sight, learnt, K);
    return { model, columns: new Map(learnt.map((of) => [of, columnsOf(model, of.words)])) };
  });
  for (let pass = 0; ; pass++) {
    const [sentence, word] = learning.map(({ model }) => model) as [Model, Model];
    yield { pass, models: { sentence, word } };
    if (pass === passes) return;
    for (const tagged of shuffled(learnt, rng))
      for (const { model, columns } of learning) step(model, tagged.tags, columns.get(tagged)!, RATE);
  }
}
