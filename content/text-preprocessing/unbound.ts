/** @file Equalities in the text of the lesson `text-preprocessing` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'Q(c) = P(c)': 'case',
};
