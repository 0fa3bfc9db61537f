/** @file The figures of the lessons that answer back: what an author may write beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import Laboratory from './figures/Laboratory.astro';
import NewtonPaths from './figures/NewtonPaths.astro';
import NoiseLab from './figures/NoiseLab.astro';

export const figures = { ActivationPlot, ConvolutionWalk, Laboratory, NewtonPaths, NoiseLab };
