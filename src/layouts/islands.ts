/** @file The figures of the lessons that answer back: what an author may write beyond the vocabulary of typeset. */
import ActivationPlot from './figures/ActivationPlot.astro';
import BatchSizes from './figures/BatchSizes.astro';
import ChannelMixer from './figures/ChannelMixer.astro';
import ConvolutionWalk from './figures/ConvolutionWalk.astro';
import Laboratory from './figures/Laboratory.astro';
import MaskedMeans from './figures/MaskedMeans.astro';
import PoolingWalk from './figures/PoolingWalk.astro';
import ShiftMeter from './figures/ShiftMeter.astro';
import TextReview from './figures/TextReview.astro';

export const figures = {
  ActivationPlot,
  BatchSizes,
  ChannelMixer,
  ConvolutionWalk,
  Laboratory,
  MaskedMeans,
  PoolingWalk,
  ShiftMeter,
  TextReview,
};
