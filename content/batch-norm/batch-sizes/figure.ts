/** @file What the figure of batch sizes may be set to. */
import { figure } from '#figure/figure.ts';
import { among, seed } from '#figure/kinds.ts';
import { SIZES } from './batches.ts';

export const batches = figure('batches', {
  // a batch of 4: small enough to see what goes wrong
  size: among(SIZES, 4, 'slider'),
  draw: seed(1),
});
