/** @file What the text desk may be set to: how a review is cut and kept, and the review. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, flag, text } from '#figure/kinds.ts';
import { UNITS } from '#corpus/tokens.ts';

export const desk = figure('desk', {
  unit: among(UNITS, 'characters', 'buttons'),
  /** Leave out stop words and punctuation. */
  stop: flag(false),
  /** A token seen less often in the training part is unknown. */
  minimum: dial(2, { least: 1, most: 10, step: 1 }),
  /** Tokens of a row at most. */
  longest: dial(16, { least: 4, most: 40, step: 1 }),
  /** Length of the n-grams shown. */
  n: dial(2, { least: 1, most: 3, step: 1 }),
  text: text('没有想象中那么油，也没有评论说的那么慢。'),
});
export type State = StateOf<typeof desk>;
