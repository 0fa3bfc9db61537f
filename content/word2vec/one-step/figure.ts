/** @file What the one step may be set to: the pair of words, the rate, how many words are drawn by chance. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, seed } from '#figure/kinds.ts';

/** Eight characters with the counts that the tree and the sampler go by. */
export const WORDS = ['的', '好', '吃', '汤', '面', '辣', '麻', '退'] as const;
export const COUNTS = [9, 6, 5, 3, 3, 2, 2, 1] as const;

export const oneStep = figure(
  'step',
  {
    centre: among(WORDS, '好'),
    neighbour: among(WORDS, '辣'),
    rate: dial(1, { least: 0.1, most: 4, log: true }),
    /** Words drawn by chance for negative sampling. */
    K: dial(2, { least: 1, most: 5, step: 1 }),
    seed: seed(281),
  },
  { anchor: 'one-step' },
);
export type Settings = StateOf<typeof oneStep>;
