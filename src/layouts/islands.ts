/** @file The figures of the lessons that answer back, and ways to those on pages of their own: what an author may write
 * beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import BatchSizes from './figures/BatchSizes.astro';
import ChannelMixer from './figures/ChannelMixer.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import DepthFlow from './figures/DepthFlow.astro';
import Laboratory from './figures/Laboratory.astro';
import MaskedMeans from './figures/MaskedMeans.astro';
import PolynomialFit from './figures/PolynomialFit.astro';
import PoolingWalk from './figures/PoolingWalk.astro';
import RaceLink from './figures/RaceLink.astro';
import RacePreview from './figures/RacePreview.astro';
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
  RaceLink,
  RacePreview,
  ShiftMeter,
  Shrinkage,
  TextReview,
  WeightDecay,
};
