/** @file What the figure of dropout under many masks may be set to. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, seed } from '#figure/kinds.ts';
import { CURVES, RULES } from './masks.ts';

export const masks = figure('masks', {
  p: dial(0.2, { least: 0, most: 0.9, step: 0.05 }),
  rule: among(RULES, 'inverted', 'buttons'),
  curve: among(CURVES, 'linear', 'buttons'),
  seed: seed(1),
});
export type State = StateOf<typeof masks>;
