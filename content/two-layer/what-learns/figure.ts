/** @file What the figure “what learns” may be set to. */
import { figure } from '#figure/figure.ts';
import { among, dial, seed } from '#figure/kinds.ts';
import { PHIS, STARTS, STEPS, STOPS } from './training.ts';

export const whatLearns = figure(
  'learns',
  {
    start: among(STARTS, 'glorot', 'buttons'),
    phi: among(PHIS, 'tanh'),
    H: among([1, 2, 3, 4, 6, 8], 4),
    eta: dial(0.5, { least: 0.05, most: 2, log: true }),
    seed: seed(1),
    after: among(STOPS, STEPS, 'slider'),
  },
  { anchor: 'what-learns' },
);
