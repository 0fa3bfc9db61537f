/** @file Which characters of the reviews are near each other, before a table of vectors is trained and after. */
import type { Labelled } from '#corpus/labelled.ts';
import { SKIP_GRAM } from '#corpus/skip-gram.ts';
import type { SkipGramPlan } from '#corpus/skip-gram-worker.ts';
import { type Vectors, nearest, randomVectors } from '#corpus/vectors.ts';
import { UNKNOWN, type Vocabulary, buildVocabulary, cut } from '#corpus/vocabulary.ts';
import { random } from '#math/random.ts';

/** Characters that are seen less often have too few neighbours to learn from. */
const MINIMUM = 5;
const CUTTING = { unit: 'characters', stop: true } as const;
export const MOST = 8;
/** Something to begin with: a taste, a complaint, a dish. */
export const EXAMPLES = ['辣', '退', '汤', '慢', '甜'] as const;

export type Near = readonly (readonly [token: string, cosine: number])[];

export const vocabularyOfAll = (examples: readonly Labelled[]): Vocabulary =>
  buildVocabulary(
    examples.map((e) => e.text),
    { ...CUTTING, minimum: MINIMUM },
  );

/** The table that training begins with. */
export const untrained = (vocabulary: Vocabulary): Vectors =>
  randomVectors(vocabulary.tokens.length, SKIP_GRAM.size, random(SKIP_GRAM.seed));

export const planOf = (examples: readonly Labelled[], vocabulary: Vocabulary): SkipGramPlan => ({
  texts: examples.map(({ text }) => cut(text, CUTTING).map(vocabulary.idOf)),
  counts: vocabulary.counts,
  settings: SKIP_GRAM,
});

/** The nearest of a character, best first; undefined if the vocabulary lacks it. */
export function near(vectors: Vectors, vocabulary: Vocabulary, token: string): Near | undefined {
  const id = vocabulary.idOf(token);
  if (id === UNKNOWN) return undefined;
  const others = vocabulary.tokens.map((_, i) => i).slice(UNKNOWN + 1);
  return nearest(vectors, id, others, MOST).map(([i, cosine]) => [vocabulary.tokens[i]!, cosine]);
}
