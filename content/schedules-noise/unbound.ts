/** @file Equalities in the text of the lesson `schedules-noise` that need not hold at its numbers, each with its reason. */
import type { Unbound } from '#prose/ledger.ts';

export const unbound: Unbound = {
  'v = (1 - \\eta h)^2 v + \\eta^2\\sigma^2/B': 'case',
  'v (1 - (1 - \\eta h)^2) = v \\eta h (2 - \\eta h) = \\eta^2\\sigma^2/B': 'case',
  '\\eta = \\eta^*': 'case',
  '\\delta = h \\eta_0': 'case',
  '\\eta h = 0.45': 'case',
  '\\tfrac1B \\cdot \\tfrac{4 - B}{3} = \\tfrac14': 'example',
  '16 - 4B = 3B': 'example',
  '\\bar v = 0.25 \\cdot 8/(4 \\cdot 2 \\cdot 1.5) = \\tfrac16': 'example',
  'h\\bar v/2 = \\tfrac16': 'example',
  '\\eta \\cdot 8/(2 \\cdot 4 \\cdot (2 - 2\\eta)) = \\tfrac1{60}': 'example',
  '\\eta/(2 - 2\\eta) = \\tfrac1{60}': 'example',
  '0.2(1 + \\cos 0.99\\pi) = 0.0001': 'example',
  's = \\sigma^2/B = 0.5': 'example',
  'e_1 = 0.25 + 0.125 = 0.375': 'example',
  '\\eta^* = 0.375/0.875 = 0.4286': 'example',
  '\\eta h = 12.8': 'example',
  '\\theta_t = (1 - \\tfrac1t)\\theta_{t-1} + \\tfrac1t a_{i_t}': 'rule',
  '\\sigma^2\\sum_k\\eta^2(1 - \\eta)^{2k} = \\sigma^2\\eta^2/(1 - (1 - \\eta)^2) = \\sigma^2\\eta/(2 - \\eta)':
    'example',
};
