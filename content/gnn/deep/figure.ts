/** @file What the figure of depth may be set to: the graph, the rule, how many layers, and the draw. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, seed } from '#figure/kinds.ts';

export const deep = figure('deep', {
  graph: among(['karate', 'pupils'], 'karate', 'buttons'),
  L: among([1, 2, 3, 4, 6, 8, 12, 16, 24, 32], 2, 'slider'),
  rule: among(['symmetric', 'mean'], 'symmetric'),
  seed: seed(1),
});
export type State = StateOf<typeof deep>;
