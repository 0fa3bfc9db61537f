/** @file What the figure of shifts may be set to. */
import { figure } from '#figure/figure.ts';
import { among, dial, whole } from '#figure/kinds.ts';
import { FEATURES, type Feature, MOST_SHIFT, WINDOWS } from './shift.ts';

export const shift = figure(
  'shift',
  {
    feature: among(Object.keys(FEATURES) as Feature[], 'ripple', 'buttons'),
    K: among(WINDOWS, 2),
    stride: whole(1, Math.max(...WINDOWS), 2),
    shift: dial(1, { least: 0, most: MOST_SHIFT, step: 1 }),
  },
  // no cell is overlooked
  { agree: (state) => ({ ...state, stride: Math.min(state.stride, state.K) }) },
);
