/** @file By what the gradients of a run may be found. */
import { type NetworkName, isRecurrent } from './spec.ts';

/** Our kernels; tf.layers with our kernels registered in tfjs; tf.layers as it is. */
export const ENGINES = ['kernels', 'tfjs-kernels', 'tfjs'] as const;
export type EngineName = (typeof ENGINES)[number];
export type TfjsWay = Exclude<EngineName, 'kernels'>;

/** Whether there is a choice: of all but the text-CNN. */
export const hasEngines = (name: NetworkName): boolean => name !== 'cnn';

/**
 * What a choice comes to: a mean has no layer that one of ours could take the place of, so with or without our kernels in it
 * tfjs does the same.
 */
export function engineFor(name: NetworkName, wanted: EngineName): EngineName {
  if (!hasEngines(name)) return 'kernels';
  return wanted === 'tfjs-kernels' && !isRecurrent(name) ? 'tfjs' : wanted;
}
