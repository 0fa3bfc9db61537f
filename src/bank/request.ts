/** @file What paper is wanted: small, for a page that has made none yet. */
import type { Kind } from './kinds.ts';
import type { Difficulty } from './question.ts';
import type { Marking } from './scheme.ts';

/** The version of the generator: a change that would give another paper for an old link raises it. */
export const VERSION = 3;

export interface PaperRequest {
  /** Ids of lessons. */
  readonly topics: readonly string[];
  readonly seed: number;
  readonly minutes: number;
  /** How much more than usual of a kind: 0 leaves it out, 3 triples its share. */
  readonly mix: Readonly<Partial<Record<Kind, number>>>;
  readonly marking: Marking;
  readonly levels: readonly Difficulty[];
  readonly version: number;
}

export const LEVELS: readonly Difficulty[] = [1, 2, 3];
export const USUAL: Omit<PaperRequest, 'topics' | 'seed'> = {
  minutes: 60,
  mix: {},
  marking: 'plain',
  levels: LEVELS,
  version: VERSION,
};
