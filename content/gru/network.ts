/** @file How the network of the lesson `gru` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

export const network: NetworkPlan = {
  column: 196,
  rows: [
    { id: 'x', label: 'x', level: 0 },
    { id: 'r', label: 'r', level: 1, dx: -58 },
    { id: 'u', label: 'u', level: 1, dx: 58 },
    { id: 'n', label: 'n', level: 2 },
    { id: 'h', label: 'h', level: 3 },
    { id: 's', label: 's', level: 4 },
    { id: 'yhat', label: 'ŷ', level: 5 },
    { id: 'L', label: 'L', level: 6 },
  ],
  arrows: [
    ['x', 'r', ''],
    ['x', 'u', ''],
    ['x', 'n', ''],
    ["h'", 'r', ''],
    ["h'", 'u', ''],
    ["h'", 'n', ''],
    ["h'", 'h', ''],
    ['r', 'n', ''],
    ['u', 'h', ''],
    ['n', 'h', ''],
    ['h', 's', 'V'],
    ['s', 'yhat', ''],
    ['yhat', 'L', ''],
  ],
};
