/** @file What the figure of the three outputs may be set to: the tree, the words by chance, how many steps, and the pair. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, own, seed, text } from '#figure/kinds.ts';

export const TREES = ['huffman', 'balanced', 'chance'] as const;

export const threeWays = figure(
  'ways',
  {
    /** Steps of descent that have been taken with this pair. */
    steps: dial(0, { least: 0, most: 20, step: 1 }),
    /** Words drawn by chance for negative sampling. */
    K: dial(5, { least: 1, most: 20, step: 1 }),
    tree: among(TREES, 'huffman', 'buttons'),
    seed: seed(1),
    /** The word in the middle, and its neighbour. */
    pair: own(text('好吃', { longest: 2 })),
  },
  { anchor: 'three-ways', view: ['steps'] },
);
export type Settings = StateOf<typeof threeWays>;
