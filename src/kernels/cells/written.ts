/** @file The cells as they are used, by name: what a layer has to know of each, and its passes as code. */
import type { CellKernels } from '../engine.ts';
import type { Plan } from './plan.ts';

/** The passes over one memory, in the precision of its numbers. */
export type Kernels = (memory: Float32Array | Float64Array) => CellKernels;

/** A pass over `n` entries of vectors that are arrays of their own. */
export type Step = (n: number, vectors: Readonly<Record<string, Float64Array>>) => void;

export interface Steps {
  readonly forward: readonly Step[];
  readonly backward: readonly Step[];
}

type Each<Name extends string, X> = Readonly<Record<Name, X>>;

/** What is written of cells; a page loads of it what it uses. */
export interface Written<Name extends string = string> {
  readonly PLANS: Each<Name, Plan>;
  readonly KERNELS: Each<Name, Kernels>;
  readonly STEPS: Each<Name, Steps>;
  readonly SOURCES: Sources;
}

/** The source of the module `cells` in AssemblyScript; and of JavaScript, a function that gives what it is called. */
export interface Sources {
  readonly simd: string;
  readonly kernels: string;
  readonly steps: string;
}
