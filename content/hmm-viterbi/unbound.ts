/** @file Equalities in the text of the lesson `hmm-viterbi` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\mathbf 1^{\\top} A^{\\top} \\alpha = \\mathbf 1^{\\top}\\alpha': 'case',
  '\\pi = (\\frac23, \\frac13)': 'example',
  '\\alpha_1 = \\pi \\odot b_1 = (\\frac49, \\frac19)': 'example',
  'p_1 = A^{\\top}\\alpha_1 = (\\frac{9}{27}, \\frac{6}{27}) = (\\frac13, \\frac29)': 'example',
  '\\alpha_1\\beta_1 = (\\frac{8}{81}, \\frac{7}{243})': 'example',
  '\\alpha_2 \\beta_2 = (\\frac{5}{81}, \\frac{16}{243})': 'example',
  '\\alpha_3\\beta_3 = (\\frac{20}{243}, \\frac{11}{243})': 'example',
};
