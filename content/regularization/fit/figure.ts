/** @file What the figure of the polynomial fit may be set to, and the settings worth a click. */
import { type StateOf, figure } from '#figure/figure.ts';
import { dial, seed } from '#figure/kinds.ts';
import { text } from '#figure/numbers.ts';

export const MOST_DEGREE = 12;

export const fit = figure(
  'fit',
  {
    /** Degree of the polynomial. */
    degree: dial(MOST_DEGREE, { least: 0, most: MOST_DEGREE, step: 1 }),
    /** Number of examples. */
    N: dial(20, { least: 6, most: 200, step: 1 }),
    /** Number of models that are averaged, each from a sample drawn with replacement; 1: the data themselves. */
    bags: dial(1, { least: 1, most: 40, step: 1 }),
    /** Standard deviation of the noise on the labels. */
    noise: dial(0.4, { least: 0, most: 1, step: 0.05 }),
    /** log₁₀ of the weight of the penalty. */
    penalty: dial(-3, { least: -3, most: 1, step: 0.25, show: (x) => text(10 ** x) }),
    seed: seed(1),
  },
  {
    // each another remedy
    presets: {
      none: {},
      simpler: { degree: 4 },
      data: { N: 160 },
      decay: { penalty: -1.5 },
      bagging: { bags: 40 },
    },
  },
);
export type Settings = StateOf<typeof fit>;
