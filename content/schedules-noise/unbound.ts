/** @file Equalities in the text of the lesson `schedules-noise` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  '\\eta = \\eta^*': 'case',
  '\\delta = h \\eta_0': 'case',
  '\\eta h = 0.45': 'case',
  '\\eta h = 12.8': 'example',
  '\\theta_t = (1 - \\tfrac1t)\\theta_{t-1} + \\tfrac1t a_{i_t}': 'rule',
  '\\sigma^2\\sum_k\\eta^2(1 - \\eta)^{2k} = \\sigma^2\\eta^2/(1 - (1 - \\eta)^2) = \\sigma^2\\eta/(2 - \\eta)':
    'rule',
};
