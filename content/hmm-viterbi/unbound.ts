/** @file Equalities in the text of the lesson `hmm-viterbi` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {};
