/** @file What the figure of the word vectors may be set to: the character whose neighbours are shown. */
import { figure } from '#figure/figure.ts';
import { own, text } from '#figure/kinds.ts';
import { EXAMPLES } from './near.ts';

export const vectors = figure('vectors', { text: own(text(EXAMPLES[0], { longest: 2 })) });
