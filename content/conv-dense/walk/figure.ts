/** @file What the convolution walk may be set to: the layer, and in whole numbers all that its sums are made of. */
import { type StateOf, figure } from '#figure/figure.ts';
import { digits, whole } from '#figure/kinds.ts';
import { openingNumbers } from './walk.ts';

export const walk = figure(
  'walk',
  {
    /** Rows and columns of the input. */
    size: whole(2, 7, 4),
    K: whole(1, 4, 3),
    stride: whole(1, 3, 1),
    padding: whole(0, 2, 0),
    dilation: whole(1, 2, 1),
    /** Channels in and out. */
    C: whole(1, 3, 1),
    F: whole(1, 3, 1),
    x: digits([]),
    w: digits([]),
    b: digits([]),
    dz: digits([]),
  },
  { opens: openingNumbers, leads: ['size', 'K', 'stride', 'padding', 'dilation', 'C', 'F'] },
);
export type State = StateOf<typeof walk>;
