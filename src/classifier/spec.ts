/** @file What a model is made of, and the models by name. */
import type { Cell } from '#kernels/recurrent.ts';

/** What becomes of the states of a text: the last is taken, or all are weighed by attention. */
export const POOLS = ['last', 'attention'] as const;
export type Pool = (typeof POOLS)[number];

export interface RecurrentEncoder {
  readonly kind: Cell;
  readonly layers: 1 | 2;
  readonly directions: 1 | 2;
  readonly units: number;
  readonly pool: Pool;
}

/** Reads the vectors of a text into one vector. */
export type Encoder =
  | { readonly kind: 'mean' }
  | RecurrentEncoder
  | { readonly kind: 'cnn'; readonly windows: readonly number[]; readonly filters: number };

/** A network from ids to two classes. Its sizes are multiples of 8. */
export interface Spec {
  /** Rows of the table of vectors: the vocabulary, and the buckets of n-grams behind it. */
  readonly rows: number;
  /** Length of a vector. */
  readonly vector: number;
  readonly encoder: Encoder;
  /** Share of the vectors, and of what the encoder gives, that training silences. */
  readonly dropout: number;
}

/** Networks by name, smallest first. */
export const NETWORKS = [
  'mean',
  'mean-ngrams',
  'fasttext',
  ...(['rnn', 'gru', 'lstm'] as const).flatMap(
    (cell) => [cell, `${cell}-bi`, `${cell}-2`, `${cell}-2-bi`] as const,
  ),
  'cnn',
] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** What every network has to beat. */
export const BASELINES = ['majority', 'ngrams'] as const;
export type BaselineName = (typeof BASELINES)[number];

export const isNetwork = (name: string): name is NetworkName =>
  (NETWORKS as readonly string[]).includes(name);

/** Buckets for the pairs of neighbouring tokens of `mean-ngrams`. */
export const PAIR_BUCKETS = 1 << 15;

/** Whether a network has states, which a {@link Pool} makes one of. */
export const isRecurrent = (name: string): boolean =>
  isNetwork(name) && 'layers' in encoderOf(name, 0, 'last');

/** The pool is that of a recurrent network; the others have no states. */
export function encoderOf(name: NetworkName, units: number, pool: Pool = 'last'): Encoder {
  if (name === 'mean' || name === 'mean-ngrams' || name === 'fasttext') return { kind: 'mean' };
  if (name === 'cnn') return { kind: 'cnn', windows: [2, 3, 4], filters: units };
  const [kind, ...marks] = name.split('-');
  return {
    kind: kind as Cell,
    layers: marks.includes('2') ? 2 : 1,
    directions: marks.includes('bi') ? 2 : 1,
    units,
    pool,
  };
}

/** How many numbers the encoder gives to the last layer. */
export function featuresOf({ encoder, vector }: Pick<Spec, 'encoder' | 'vector'>): number {
  if (encoder.kind === 'mean') return vector;
  return encoder.kind === 'cnn'
    ? encoder.windows.length * encoder.filters
    : encoder.directions * encoder.units;
}

/** The fewest tokens a text must have; shorter ones are filled up with pads. */
export const leastLength = ({ encoder }: Pick<Spec, 'encoder'>): number =>
  encoder.kind === 'cnn' ? Math.max(...encoder.windows) : 1;
