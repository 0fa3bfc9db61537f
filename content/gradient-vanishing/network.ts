/** @file How the network of the lesson `gradient-vanishing` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

// only the state goes on; the loss reads it once, at the end
export const network: NetworkPlan = {
  column: 96,
  rows: [
    { id: 'x', label: 'x' },
    { id: 'h', label: 'h' },
    { id: 'loss', label: 'L', last: true },
  ],
  arrows: [
    ['x', 'h', 'U'],
    ["h'", 'h', 'W'],
    ['h', 'loss', ''],
  ],
};
