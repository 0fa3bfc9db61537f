/** @file Equalities in the text of the lesson `gnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = { '\\hat A^{\\top} = \\hat A': 'case' };
