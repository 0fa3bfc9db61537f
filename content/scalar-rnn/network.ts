/** @file How the network of the lesson `scalar-rnn` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

export const network: NetworkPlan = {
  rows: [
    { id: 'x', label: 'x' },
    { id: 'h', label: 'h' },
    { id: 'o', label: 'o', last: true },
    { id: 'yhat', label: 'ŷ', last: true },
    { id: 'loss', label: 'L', last: true },
  ],
  arrows: [
    ['x', 'h', 'u'],
    ["h'", 'h', 'w'],
    ['h', 'o', 'v'],
    ['o', 'yhat', ''],
    ['yhat', 'loss', ''],
  ],
};
