/** @file The figures of the lessons that answer back, and ways to those on pages of their own: what an author may write
 * beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import Laboratory from './figures/Laboratory.astro';
import RaceLink from './figures/RaceLink.astro';
import RacePreview from './figures/RacePreview.astro';

export const figures = { ActivationPlot, ConvolutionWalk, Laboratory, RaceLink, RacePreview };
