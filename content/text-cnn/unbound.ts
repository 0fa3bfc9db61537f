/** @file Equalities in the text of the lesson `text-cnn` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'z = b': 'case',
  '\\ell = 5': 'example',
  '\\sum z \\partial L/\\partial z = \\sum w \\partial L/\\partial w = \\sum x \\partial L/\\partial x':
    'rule',
  "z = u(v) + w(v') + b": 'example',
  'z(\\textit{not bad}) + z(\\textit{very good}) = u(\\textit{not}) + w(\\textit{bad}) + u(\\textit{very}) + w(\\textit{good}) + 2b = z(\\textit{not good}) + z(\\textit{very bad})':
    'example',
  'u(\\textit{not}) = w(\\textit{bad}) = 1': 'example',
  'z(\\text{不坏}) + z(\\text{很好}) = u(\\text{不}) + w(\\text{坏}) + u(\\text{很}) + w(\\text{好}) + 2b = z(\\text{不好}) + z(\\text{很坏})':
    'example',
  'u(\\text{不}) = w(\\text{坏}) = 1': 'example',
};
