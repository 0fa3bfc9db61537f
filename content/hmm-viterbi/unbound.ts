/** @file Equalities in the text of the lesson `hmm-viterbi` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\sum_i \\alpha_{t,i}\\beta_{t,i} = P': 'rule',
  'P = \\sum_{\\text{paths}} \\prod(\\dots)': 'rule',
  'A_{ij} \\partial P/\\partial A_{ij} = \\sum_{\\text{paths}} n(\\text{path}) p(\\text{path}, x)': 'rule',
  'p(\\text{path}, x)/P = p(\\text{path} \\mid x)': 'rule',
  'P = \\sum_{\\text{路径}} \\prod(\\dots)': 'rule',
  'A_{ij} \\partial P/\\partial A_{ij} = \\sum_{\\text{路径}} n(\\text{路径}) p(\\text{路径}, x)': 'rule',
  'p(\\text{路径}, x)/P = p(\\text{路径} \\mid x)': 'rule',
};
