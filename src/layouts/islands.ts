/** @file The figures of the lessons that answer back: what an author may write beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import BatchSizes from './figures/BatchSizes.astro';
import ChannelMixer from './figures/ChannelMixer.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import DepthFlow from './figures/DepthFlow.astro';
import Laboratory from './figures/Laboratory.astro';
import MaskedMeans from './figures/MaskedMeans.astro';
import PolynomialFit from './figures/PolynomialFit.astro';
import PoolingWalk from './figures/PoolingWalk.astro';
import ShiftMeter from './figures/ShiftMeter.astro';
import Shrinkage from './figures/Shrinkage.astro';
import TextReview from './figures/TextReview.astro';
import WeightDecay from './figures/WeightDecay.astro';

export const figures = {
  ActivationPlot,
  BatchSizes,
  ChannelMixer,
  ConvolutionWalk,
  DepthFlow,
  Laboratory,
  MaskedMeans,
  PolynomialFit,
  PoolingWalk,
  ShiftMeter,
  Shrinkage,
  TextReview,
  WeightDecay,
};
