/** @file The corrections that stand in the lesson `hmm-viterbi`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {};
