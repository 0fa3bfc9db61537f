/** @file What the laboratory of dates may be set to: an encoder, how much it learns from, and a date to say. */
import { figure } from '#figure/figure.ts';
import { among, seed, text } from '#figure/kinds.ts';
import { ENCODERS } from './reader.ts';

export const dates = figure(
  'dates',
  {
    encoder: among(ENCODERS, 'both', 'buttons'),
    pairs: among([100, 300, 1000], 300),
    passes: among([5, 10, 15, 30], 15),
    seed: seed(2),
    typed: text('July 18 2043', { rows: 1, longest: 24 }),
  },
  { anchor: 'dates-laboratory' },
);
