/** @file How the network of the lesson `bidirectional-stacked` is drawn. */
import type { NetworkPlan } from '#typeset/network.ts';

// z and n stand inside h, g and q; the mask is not drawn
export const network: NetworkPlan = {
  column: 118,
  namedOnce: true,
  leastWidth: 520,
  rows: [
    { id: 'x', label: 'x' },
    { id: 'h', label: 'h', dx: -30 },
    { id: 'g', label: 'g', dx: 30 },
    { id: 'q', label: 'q' },
    { id: 'o', label: 'o', last: true },
    { id: 'yhat', label: 'ŷ', last: true },
    { id: 'loss', label: 'L', last: true },
  ],
  arrows: [
    ['x', 'h', 'U_h'],
    ['x', 'g', 'U_g'],
    ["h'", 'h', 'W_h'],
    ["g'", 'g', 'W_g'],
    ['h', 'q', 'U_q'],
    ['g', 'q', 'R_q'],
    ["q'", 'q', 'W_q'],
    ['q', 'o', 'V_q'],
    ['g', 'o', 'V_g'],
    ['o', 'yhat', ''],
    ['yhat', 'loss', ''],
  ],
};
