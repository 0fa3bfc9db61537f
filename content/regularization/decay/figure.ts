/** @file What the figure of weight decay may be set to. */
import { figure } from '#figure/figure.ts';
import { dial } from '#figure/kinds.ts';

export const decay = figure('decay', {
  /** Of the gradients of the data. */
  size: dial(10, { least: 0.01, most: 100, log: true }),
  lambda: dial(0.3, { least: 0, most: 1, step: 0.05 }),
});
