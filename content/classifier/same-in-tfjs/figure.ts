/** @file What the comparison may be set to: which cell the batch is run through. */
import { figure } from '#figure/figure.ts';
import { among } from '#figure/kinds.ts';
import { CELLS } from './ways.ts';

export const sameInTfjs = figure('same-in-tfjs', { cell: among(CELLS, 'lstm', 'buttons') });
