/** @file What the figure of the activation functions may be set to. */
import { figure } from '#figure/figure.ts';
import { among, dial, own, some } from '#figure/kinds.ts';
import { FUNCTIONS, REACH } from './curves.ts';

export const activations = figure(
  'activations',
  {
    shown: some(FUNCTIONS, ['sigmoid', 'tanh']),
    /** Slope of the PReLU for negative z. */
    a: dial(0.25, { least: 0, most: 1, step: 0.01 }),
    /** Where a slope is below it, the plots are shaded. */
    threshold: among([0.1, 0.01, 0.001], 0.01),
    // at −1 sigmoid and tanh are far apart, and neither is flat
    z: own(dial(-1, { least: -REACH, most: REACH })),
  },
  { off: ({ shown }) => (shown.includes('prelu') ? [] : ['a']) },
);
