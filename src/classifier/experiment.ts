/** @file From labelled reviews to a trained model: the same steps on the page and on the command line. */
import { type Labelled, countsOf } from '#corpus/labelled.ts';
import type { Split } from '#corpus/split.ts';
import { type Encoded, encode } from '#corpus/encode.ts';
import { SKIP_GRAM, trainSkipGram } from '#corpus/skip-gram.ts';
import { type Vectors, randomVectors } from '#corpus/vectors.ts';
import { UNKNOWN, type Vocabulary, buildVocabulary } from '#corpus/vocabulary.ts';
import { type WordTable, readTable, vectorsOf } from '#corpus/word2vec.ts';
import { padded } from '#kernels/engine.ts';
import { random } from '#math/random.ts';
import type { Choice } from './choice.ts';
import { measuresOf, type Measures } from './measures.ts';
import { type Model, type Reading, predict, readTexts, rowsOf } from './model.ts';
import { type DistantPartner, LEFT } from './partner.ts';
import { fitRegression } from './regression.ts';
import { type BaselineName, type NetworkName, encoderOf, isNetwork } from './spec.ts';
import { type Advance, Trainer } from './trainer.ts';
import type { OpenEngine } from './open.ts';

/**
 * Where the vectors of a network begin: by chance, from this corpus without its labels, or in a word2vec text file, which
 * may have been read before.
 */
export type Source = 'random' | 'skip-gram' | Blob | WordTable;

/** The vectors for the ids of a vocabulary; by chance, those that the network draws itself. */
async function vectorsFrom(
  source: Source,
  vocabulary: Vocabulary,
  encoded: () => Encoded,
  { vector, settings: { seed } }: Pick<Choice, 'vector' | 'settings'>,
  onShare: (share: number) => void,
): Promise<Vectors | undefined> {
  if (source === 'random') return undefined;
  if (source !== 'skip-gram') {
    const known = (word: string): boolean => vocabulary.idOf(word) !== UNKNOWN;
    const table = source instanceof Blob ? (await readTable(source, known)).table : source;
    return vectorsOf(table, vocabulary, (rows, size) => randomVectors(rows, size, random(seed)));
  }
  const { ids, lengths, T } = encoded();
  const texts = Array.from(lengths, (length, n) => [...ids.subarray(n * T, n * T + length)]);
  let vectors: Vectors | undefined;
  for (const epoch of trainSkipGram(texts, vocabulary.counts, { ...SKIP_GRAM, size: vector, seed })) {
    vectors = epoch.vectors;
    onShare(epoch.epoch / SKIP_GRAM.epochs);
    // without a worker this is the page: it is drawn between two epochs
    await new Promise((resolve) => setTimeout(resolve));
  }
  return vectors;
}

/** A trainer that is ready, and how its model reads texts. */
export interface Prepared {
  readonly trainer: Trainer;
  readonly name: NetworkName;
  readonly reading: Reading;
}

/**
 * The vocabulary is that of the training texts: of the others nothing is known beforehand.
 * @param onShare hears how far skip-gram is, from 0 to 1.
 */
export async function prepare(
  examples: readonly Labelled[],
  parts: Pick<Split, 'train' | 'validation'>,
  choice: Choice,
  openEngine: OpenEngine,
  source: Source = 'random',
  onShare: (share: number) => void = () => undefined,
): Promise<Prepared> {
  const { name, unit, minimum, longest, padsRead, units, pool, dropout, settings } = choice;
  const texts = (part: readonly number[]): string[] => part.map((i) => examples[i]!.text);
  const labels = (part: readonly number[]): Uint8Array => Uint8Array.from(part, (i) => examples[i]!.label);
  const vocabulary = buildVocabulary(texts(parts.train), { unit, stop: false, minimum });
  const grams = name === 'fasttext' ? choice.grams : undefined;
  const reading = { vocabulary, longest, padsRead, grams };
  const read = (part: readonly number[]) => readTexts(name, reading, texts(part), labels(part));
  const encoded = (): Encoded => encode(texts(parts.train), vocabulary, { maxLength: longest });
  const vectors = await vectorsFrom(source, vocabulary, encoded, choice, onShare);
  // the vectors of a file are as long as they are
  const vector = vectors ? padded(vectors.size) : choice.vector;
  const spec = { rows: rowsOf(name, reading), vector, encoder: encoderOf(name, units, pool), dropout };
  const trainer = await Trainer.open(
    spec,
    settings,
    read(parts.train),
    read(parts.validation),
    openEngine,
    vectors,
  );
  return { trainer, name, reading };
}

/** The best model of a run so far. */
export const modelOf = ({ trainer, name, reading }: Prepared): Model => ({
  name,
  reading,
  spec: trainer.network.spec,
  weights: trainer.weights(),
});

/** A baseline, which takes no epochs. */
export function fitBaseline(name: BaselineName, examples: readonly Labelled[]): Model {
  if (name === 'ngrams') return { name, regression: fitRegression(examples) };
  const { rows, positive } = countsOf(examples);
  return { name, probability: positive / rows };
}

/** How good a model is on some reviews. */
export async function assess(
  model: Model,
  examples: readonly Labelled[],
  openEngine: OpenEngine,
): Promise<Measures> {
  const probabilities = await predict(
    model,
    examples.map(({ text }) => text),
    openEngine,
  );
  return measuresOf(
    probabilities,
    examples.map(({ label }) => label),
  );
}

/** Trains a model of any name to its end, and measures it on the validation part. */
export async function train(
  name: NetworkName | BaselineName,
  examples: readonly Labelled[],
  parts: Pick<Split, 'train' | 'validation'>,
  choice: Omit<Choice, 'name'>,
  openEngine: OpenEngine,
  onAdvance: (advance: Advance) => void = () => undefined,
  { partner, source }: { readonly partner?: DistantPartner | undefined; readonly source?: Source } = {},
): Promise<{ readonly model: Model; readonly validation: Measures }> {
  const validation = parts.validation.map((i) => examples[i]!);
  let model: Model;
  if (isNetwork(name)) {
    const prepared = await prepare(examples, parts, { ...choice, name }, openEngine, source);
    const advance = () => (partner ? prepared.trainer.advanceWith(partner) : prepared.trainer.advance());
    for (let at = await advance(); at.kind !== 'end'; at = await advance()) {
      if (at.kind === 'left') throw new Error(LEFT);
      onAdvance(at);
    }
    partner?.stop();
    model = modelOf(prepared);
  } else
    model = fitBaseline(
      name,
      parts.train.map((i) => examples[i]!),
    );
  return { model, validation: await assess(model, validation, openEngine) };
}
