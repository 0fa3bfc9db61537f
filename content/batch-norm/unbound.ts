/** @file Equalities in the text of the lesson `batch-norm` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\gamma = s': 'case',
  '\\beta = \\mu': 'case',
  'z = w^\\top x + b': 'example',
  '\\lVert g \\rVert = G/\\lVert w \\rVert': 'case',
};
