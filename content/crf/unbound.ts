/** @file Equalities in the text of the lesson `crf` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'Z = \\sum_{\\text{rows}} \\exp s(\\text{row})': 'rule',
  's = n A_{ij} + \\dots': 'rule',
  '\\partial Z/\\partial A_{ij} = \\sum_{\\text{rows}} n(\\text{row}) \\exp s(\\text{row})': 'rule',
  'Z = \\sum_{\\text{序列}} \\exp s(\\text{序列})': 'rule',
  '\\partial Z/\\partial A_{ij} = \\sum_{\\text{序列}} n(\\text{序列}) \\exp s(\\text{序列})': 'rule',
};
