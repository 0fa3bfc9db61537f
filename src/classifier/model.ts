/** @file A trained model: what it takes to say of a text how likely it is good. */
import { type Encoded, encode } from '../corpus/encode.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { type Examples, withPadsRead } from './batches.ts';
import { Network } from './network.ts';
import { withPairs } from './pairs.ts';
import { type Regression, regressionProbability } from './regression.ts';
import { type BaselineName, type NetworkName, PAIR_BUCKETS, type Spec } from './spec.ts';
import { type OpenEngine, type Weights, probabilitiesOf } from './trainer.ts';

/** How texts become what a network reads. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  /** Tokens behind this one are left out. */
  readonly longest: number;
  /** The mistake of note 000: pads are read as if they were tokens. */
  readonly padsRead: boolean;
}

export interface NetworkModel {
  readonly name: NetworkName;
  readonly reading: Reading;
  readonly spec: Spec;
  readonly weights: Weights;
}

export type Model =
  | NetworkModel
  | { readonly name: Extract<BaselineName, 'ngrams'>; readonly regression: Regression }
  | { readonly name: Extract<BaselineName, 'majority'>; readonly probability: number };

/** Rows of the table of vectors that a network needs. */
export const rowsOf = (name: NetworkName, { vocabulary }: Pick<Reading, 'vocabulary'>): number =>
  vocabulary.tokens.length + (name === 'mean-ngrams' ? PAIR_BUCKETS : 0);

/** Texts as a network of that name reads them. Pads that are read fill every text up to the longest that is allowed. */
export function readTexts(
  name: NetworkName,
  { vocabulary, longest, padsRead }: Reading,
  texts: readonly string[],
  labels: Uint8Array,
): Examples {
  let encoded: Encoded = encode(texts, vocabulary, { maxLength: longest });
  if (padsRead) encoded = filledUp(encoded, longest);
  if (name === 'mean-ngrams') encoded = withPairs(encoded, vocabulary.tokens.length, PAIR_BUCKETS);
  const examples = { ...encoded, labels };
  return padsRead ? withPadsRead(examples) : examples;
}

/** The same texts in rows of T numbers. */
function filledUp(encoded: Encoded, T: number): Encoded {
  const ids = new Int32Array(encoded.lengths.length * T);
  for (let n = 0; n < encoded.lengths.length; n++)
    ids.set(encoded.ids.subarray(n * encoded.T, (n + 1) * encoded.T), n * T);
  return { ids, lengths: encoded.lengths, T };
}

const BATCH = 64;

/** The probability that each text is good. */
export async function predict(
  model: Model,
  texts: readonly string[],
  openEngine: OpenEngine,
): Promise<Float64Array> {
  if (model.name === 'majority') return new Float64Array(texts.length).fill(model.probability);
  if (model.name === 'ngrams')
    return Float64Array.from(texts, (text) => regressionProbability(model.regression, text));
  const examples = readTexts(model.name, model.reading, texts, new Uint8Array(texts.length));
  const network = new Network(model.spec, { examples: BATCH, steps: examples.T });
  const engine = await openEngine(network.layout.bytes);
  engine.floats.set(model.weights.theta, network.parameters.theta / 4);
  engine.floats.set(model.weights.table, network.table / 4);
  return probabilitiesOf(network, engine, examples);
}
