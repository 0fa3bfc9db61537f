/** @file The corrections that stand in the lesson `gnn`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {};
