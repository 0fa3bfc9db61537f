/** @file What the pooling walk may be set to: the layer, and in whole numbers its map and the gradient that arrives. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, digits, whole } from '#figure/kinds.ts';
import type { Kind, TieRule } from '../layer.ts';
import { openingNumbers } from './walk.ts';

const KINDS: readonly Kind[] = ['max', 'average'];
const TIES: readonly TieRule[] = ['first', 'shared', 'all'];

export const pooling = figure(
  'pooling',
  {
    kind: among(KINDS, 'max', 'buttons'),
    /** Rows and columns of the map and of a window, which is never larger than the smallest map. */
    size: whole(3, 6, 5),
    K: whole(1, 3, 3),
    /** From one window to the next. */
    stride: whole(1, 3, 2),
    ties: among(TIES, 'first'),
    x: digits([]),
    dy: digits([]),
  },
  { opens: openingNumbers, off: ({ kind }) => (kind === 'max' ? [] : ['ties']) },
);
export type State = StateOf<typeof pooling>;
