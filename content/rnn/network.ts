/** @file How the network of the lesson `rnn` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

export const network: NetworkPlan = {
  rows: [
    { id: 'x', label: 'x' },
    { id: 'h', label: 'h' },
    { id: 'o', label: 'o' },
    { id: 'yhat', label: 'ŷ' },
    { id: 'L', label: 'L' },
  ],
  arrows: [
    ['x', 'h', 'U'],
    ["h'", 'h', 'W'],
    ['h', 'o', 'V'],
    ['o', 'yhat', ''],
    ['yhat', 'L', ''],
  ],
};
