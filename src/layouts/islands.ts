/** @file The figures of the lessons that answer back: what an author may write beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import DepthFlow from './figures/DepthFlow.astro';
import Laboratory from './figures/Laboratory.astro';
import PolynomialFit from './figures/PolynomialFit.astro';
import Shrinkage from './figures/Shrinkage.astro';
import WeightDecay from './figures/WeightDecay.astro';

export const figures = {
  ActivationPlot,
  ConvolutionWalk,
  DepthFlow,
  Laboratory,
  PolynomialFit,
  Shrinkage,
  WeightDecay,
};
