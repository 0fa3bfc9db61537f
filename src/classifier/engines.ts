/** @file By what the gradients of a run may be found. */
import type { NetworkName, Pool } from './spec.ts';

/** Our kernels; tf.layers with our kernels registered in tfjs; tf.layers as it is. */
export const ENGINES = ['kernels', 'tfjs-kernels', 'tfjs'] as const;
export type EngineName = (typeof ENGINES)[number];
export type TfjsWay = Exclude<EngineName, 'kernels'>;

/** The networks that tfjs can train here: one recurrent layer in one direction, and its last state. */
const WITH_TFJS: readonly NetworkName[] = ['rnn', 'gru', 'lstm'];

/** Whether there is a choice. */
export const hasEngines = (name: NetworkName, pool: Pool): boolean =>
  WITH_TFJS.includes(name) && pool === 'last';
