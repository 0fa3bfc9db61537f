/** @file How the network of the lesson `lstm` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

// z stands for the pre-activations of all four gates; f, i and a act below C, o beside it
export const network: NetworkPlan = {
  column: 168,
  rows: [
    { id: 'x', label: 'x' },
    { id: 'z_f', label: 'z' },
    { id: 'C', label: 'C', dx: -38 },
    { id: 'h', label: 'h' },
    { id: 's', label: 's' },
    { id: 'yhat', label: 'ŷ' },
    { id: 'L', label: 'L' },
  ],
  arrows: [
    ['x', 'z_f', 'U'],
    ["h'", 'z_f', 'W'],
    ['z_f', 'C', ''],
    ["C'", 'C', 'f'],
    ['C', 'h', ''],
    ['z_f', 'h', 'o'],
    ['h', 's', 'V'],
    ['s', 'yhat', ''],
    ['yhat', 'L', ''],
  ],
};
