/** @file What the figure of the two penalties may be set to. */
import { figure } from '#figure/figure.ts';
import { among, dial } from '#figure/kinds.ts';
import { CURVATURES, type Curvature, LAMBDA } from './penalties.ts';

export const shrinkage = figure('shrinkage', {
  curvature: among(Object.keys(CURVATURES) as Curvature[], 'equal', 'buttons'),
  lambda: dial(0.5, { ...LAMBDA, log: true }),
});
