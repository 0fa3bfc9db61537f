/** @file Equalities in the text of the lesson `gradient-vanishing` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  's = \\pi/\\sqrt 8 = 1.11': 'case',
  '\\lVert W\\rVert_2 = 2': 'example',
  'W^2 = 0': 'example',
  "\\gamma = \\max |\\varphi'|": 'rule',
  '\\sigma = \\tfrac12': 'case',
  '\\sigma_{\\max}(W) = 0.8': 'example',
};
