/** @file The corrections that stand in the lesson `em`. */
import type { Errata } from '#derive/errata.ts';

export const errata: Errata = {};
