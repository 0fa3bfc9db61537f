/** @file Equalities in the text of the lesson `optimizers` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'm_0 = g_1': 'case',
  's_0 = g_1^2': 'case',
  '\\eta = 1/\\lambda': 'case',
  '\\eta\\lambda = 2': 'case',
  '\\eta\\lambda = 0.2': 'case',
  'J(\\theta) = \\theta^2': 'example',
  '1 + 0.3162 + 0.0910 + 0.0260 + \\dots = 1.44': 'example',
};
