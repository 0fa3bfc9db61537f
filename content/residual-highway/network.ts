/** @file How the network of the lesson `residual-highway` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

// z stands inside a, n, u and p; F inside h
export const network: NetworkPlan = {
  inDepth: true,
  column: 160,
  leastWidth: 520,
  rows: [
    { id: 'p', label: 'p', level: 0 },
    { id: 'n', label: 'n', level: 1, dx: -86 },
    { id: 'u', label: 'u', level: 1, dx: -40 },
    { id: 'q', label: 'q', level: 2 },
    { id: 'a', label: 'a', level: 3, dx: -64 },
    { id: 'h', label: 'h', level: 4 },
    { id: 'loss', label: 'L', level: 2, dx: 66, last: true },
  ],
  arrows: [
    ["p'", 'p', 'W'],
    ["q'", 'n', ''],
    ["q'", 'u', ''],
    ['n', 'q', ''],
    ['u', 'q', ''],
    ["q'", 'q', ''],
    ["h'", 'a', 'W_1'],
    ['a', 'h', 'W_2'],
    ["h'", 'h', ''],
    ['h', 'loss', ''],
    ['q', 'loss', ''],
    ['p', 'loss', ''],
  ],
};
