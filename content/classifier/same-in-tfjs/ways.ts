/** @file What is compared, by whom, and what is known of it. */

export const CELLS = ['rnn', 'gru', 'lstm'] as const;
export type CellName = (typeof CELLS)[number];

/** By whom: tf.layers as it is, tf.layers with our layer, our kernels without tfjs. */
export const WAYS = ['theirs', 'ours', 'alone'] as const;
export type Way = (typeof WAYS)[number];

/** Parameters, in the order of the table; the vectors last. */
export const PARTS = ['W', 'U', 'b', 'table'] as const;
export type Part = (typeof PARTS)[number];

/** The batch that is compared, and whether our kernels are at work in it. */
export interface Setting {
  readonly reviews: number;
  readonly longest: number;
  readonly tokens: number;
  readonly vocabulary: number;
  /** `plain`: without WebAssembly, where operations of tfjs and plain loops stand in. */
  readonly kernels: 'wasm' | 'plain';
}

export interface Found {
  readonly loss: number;
  /** The largest difference to the gradient of tf.layers, as a part of the largest entry; tf.layers itself has none. */
  readonly gaps?: Readonly<Record<Part, number>>;
  /** Median milliseconds of forward and backward, of so many passes. */
  readonly ms?: number;
  readonly passes: number;
}

export interface Comparison {
  readonly setting: Setting;
  readonly rows: Readonly<Partial<Record<Way, Found>>>;
}

/** Name of the error when a file that the comparison takes could not be had. */
export const MISSING = 'Missing';
