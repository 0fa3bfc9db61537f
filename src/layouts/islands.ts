/** @file The figures of the lessons that answer back: what an author may write beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import CorpusValue from './figures/CorpusValue.astro';
import Laboratory from './figures/Laboratory.astro';
import TextDesk from './figures/TextDesk.astro';
import WordVectors from './figures/WordVectors.astro';

export const figures = { ActivationPlot, ConvolutionWalk, CorpusValue, Laboratory, TextDesk, WordVectors };
