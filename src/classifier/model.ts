/** @file A trained model: what it takes to say of a text how likely it is good. */
import { type Encoded, encode, filledUp } from '#corpus/encode.ts';
import { type Vocabulary, cut } from '#corpus/vocabulary.ts';
import { type Examples, arranged, withPadsRead } from './batches.ts';
import { type Inspection, Network } from './network.ts';
import { withPairs } from './pairs.ts';
import { type Regression, regressionProbability } from './regression.ts';
import { type BaselineName, type NetworkName, PAIR_BUCKETS, type Spec, leastLength } from './spec.ts';
import type { OpenEngine } from './open.ts';
import type { Weights } from './snapshot.ts';
import { probabilitiesOf } from './probabilities.ts';
import { type Span, type WordGrams, spansIn, withWordGrams } from './word-grams.ts';

/** How texts become what a network reads. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  /** Tokens behind this one are left out. */
  readonly longest: number;
  /** The mistake of note 000: pads are read as if they were tokens. */
  readonly padsRead: boolean;
  /** Of `fasttext`, and of no other network. */
  readonly grams?: WordGrams | undefined;
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
export const rowsOf = (
  name: NetworkName,
  { vocabulary, grams }: Pick<Reading, 'vocabulary' | 'grams'>,
): number => vocabulary.tokens.length + (name === 'mean-ngrams' ? PAIR_BUCKETS : (grams?.buckets ?? 0));

/** Texts as a network of that name reads them. Pads that are read fill every text up to the longest that is allowed. */
export function readTexts(
  name: NetworkName,
  { vocabulary, longest, padsRead, grams }: Reading,
  texts: readonly string[],
  labels: Uint8Array,
): Examples {
  let encoded: Encoded = encode(texts, vocabulary, { maxLength: longest });
  if (padsRead) encoded = filledUp(encoded, longest);
  const first = vocabulary.tokens.length;
  if (name === 'mean-ngrams') encoded = withPairs(encoded, first, PAIR_BUCKETS);
  if (grams) {
    const words = texts.map((text) => cut(text, vocabulary).slice(0, longest));
    encoded = withWordGrams(encoded, words, first, grams);
  }
  const examples = { ...encoded, labels };
  return padsRead ? withPadsRead(examples) : examples;
}

const BATCH = 64;

/** A network with the weights of a model, and room for so many texts. */
async function opened(
  { spec, weights }: NetworkModel,
  examples: number,
  steps: number,
  openEngine: OpenEngine,
) {
  const network = new Network(spec, { examples, steps });
  const engine = await openEngine(network.layout.bytes);
  engine.floats.set(weights.theta, network.parameters.theta / 4);
  engine.floats.set(weights.table, network.table / 4);
  return { network, engine };
}

/** How a network comes to its prediction of one text. */
export interface Explained extends Inspection {
  /** As they were read; pads, pairs and n-grams are not among them. */
  readonly tokens: readonly string[];
  /** For each token the length of the gradient of the logit by its vector. */
  readonly saliency: Float64Array;
  /** The same gradient times the vector: what the token adds to the logit, to first order. */
  readonly shares: Float64Array;
  /** The same of the n-grams that are read behind the tokens, if any are. */
  readonly grams: readonly (Span & { readonly share: number })[];
}

/** The longest n-gram of tokens that a network reads. */
const longestGram = (name: NetworkName, { grams }: Reading): number =>
  name === 'mean-ngrams' ? 2 : (grams?.longest ?? 1);

export async function explain(model: NetworkModel, text: string, openEngine: OpenEngine): Promise<Explained> {
  const { vocabulary, longest } = model.reading;
  const examples = readTexts(model.name, model.reading, [text], new Uint8Array(1));
  const { network, engine } = await opened(model, 1, examples.T, openEngine);
  const inspection = network.inspect(
    engine,
    arranged(examples, [0], network.encoder.order, leastLength(model.spec)),
  );
  const tokens = cut(text, vocabulary).slice(0, longest);
  const { vector } = model.spec;
  const saliency = Float64Array.from(tokens, (_, t) =>
    Math.hypot(...inspection.gradients.subarray(t * vector, (t + 1) * vector)),
  );
  const shareOf = (place: number): number => {
    const from = network.table / 4 + examples.ids[place]! * vector;
    let sum = 0;
    for (let k = 0; k < vector; k++)
      sum += inspection.gradients[place * vector + k]! * engine.floats[from + k]!;
    return sum;
  };
  const shares = Float64Array.from(tokens, (_, t) => shareOf(t));
  const spans = spansIn(tokens.length, longestGram(model.name, model.reading));
  const grams = spans.map((span, i) => ({ ...span, share: shareOf(tokens.length + i) }));
  return { ...inspection, tokens, saliency, shares, grams };
}

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
  const { network, engine } = await opened(model, BATCH, examples.T, openEngine);
  return probabilitiesOf(network, engine, examples);
}
