/** @file What a formula is computed from: tensors by name, and numbers for the indices of its folds. */
import type { Tensor } from '#math/tensor.ts';

/** Values by id; the value of the series `h` at time 2 has the id `h[2]`. */
export type Values = Readonly<Record<string, Tensor>>;
/** Values of the indices that are bound, outermost first: a name stands for the last place that has it. */
export type Bound = number[];
/** A formula ready to run. */
export type Program = (values: Values, bound: Bound) => Tensor;

/** The id of a series at one time: `h[2]`. */
export const timed = (id: string, t: number): string => `${id}[${t}]`;
