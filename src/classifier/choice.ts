/** @file What may be chosen about a network, and what is chosen unless someone says otherwise. */
import type { Unit } from '#corpus/tokens.ts';
import type { Settings } from './settings.ts';
import type { NetworkName, Pool } from './spec.ts';
import type { WordGrams } from './word-grams.ts';

/** All that may be chosen about a network, besides the data. */
export interface Choice {
  readonly name: NetworkName;
  readonly unit: Unit;
  /** Tokens rarer than this in the training texts are unknown. */
  readonly minimum: number;
  readonly longest: number;
  readonly padsRead: boolean;
  readonly vector: number;
  readonly units: number;
  /** What becomes of the states of a recurrent network. */
  readonly pool: Pool;
  /** Which n-grams `fasttext` reads. */
  readonly grams: WordGrams;
  readonly dropout: number;
  readonly settings: Settings;
}

export const DEFAULTS: Omit<Choice, 'name'> = {
  unit: 'words',
  minimum: 2,
  longest: 100,
  padsRead: false,
  vector: 64,
  units: 64,
  pool: 'last',
  grams: { longest: 2, buckets: 1 << 15 },
  dropout: 0.5,
  settings: {
    seed: 0,
    epochs: 10,
    batch: 64,
    rule: 'adam',
    hyper: { eta: 0.002 },
    schedule: 'cosine',
    clip: 1,
    patience: 0,
    forgetBias: 1,
  },
};
