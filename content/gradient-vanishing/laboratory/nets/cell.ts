/**
 * @file What the recurrent networks have in common: parameters by gate, a forward pass that is written down,
 * and the backward pass over it.
 *
 * Sizes: T steps, B sequences side by side (the batch), H units, D inputs. An array of a batch is B × H,
 * one sequence after the other. The letters are those of the lessons: z = W h + U x + b, for each gate its own.
 */
import { addProduct } from '#math/products.ts';

/** The parameters of one gate: W is H × H, U is H × D, b has H entries. */
export interface Gate {
  readonly W: Float64Array;
  readonly U: Float64Array;
  readonly b: Float64Array;
}

export interface Sizes {
  readonly T: number;
  readonly B: number;
  readonly H: number;
  readonly D: number;
}

/** What a step has computed, by where the plan of its cell says that it lies. */
export type Vectors = Readonly<Record<string, Float64Array>>;

/** All that a forward pass leaves for the backward pass; times count from 1, and 0 is the initial state. */
export interface Tape<G extends string> {
  readonly sizes: Sizes;
  /** Inputs x[1]…x[T], each B × D. */
  readonly x: readonly Float64Array[];
  /** States h[0]…h[T]. */
  readonly h: readonly Float64Array[];
  /** Cells C[0]…C[T] of an LSTM; of the others, none. */
  readonly c: readonly Float64Array[];
  /** Value of every gate at t = 1…T. */
  readonly gate: Readonly<Record<G, readonly Float64Array[]>>;
  /** Everything that step t = 1…T computed. */
  readonly vectors: readonly Vectors[];
}

/** Gradients by everything; `h` and `c` are total, at every time. */
export interface Gradients<G extends string> {
  readonly h: readonly Float64Array[];
  readonly c: readonly Float64Array[];
  readonly gate: Readonly<Record<G, Gate>>;
}

export interface Net<G extends string> {
  readonly gates: readonly G[];
  /** Gate parameters, inputs and the initial state (and cell) to the tape. */
  forward(
    gate: Readonly<Record<G, Gate>>,
    x: readonly Float64Array[],
    h0: Float64Array,
    c0: Float64Array | undefined,
    sizes: Sizes,
  ): Tape<G>;
  /** `external[t]`, where there is one, is what the loss sends directly to h[t]. */
  backward(
    gate: Readonly<Record<G, Gate>>,
    tape: Tape<G>,
    external: ReadonlyMap<number, Float64Array>,
  ): Gradients<G>;
}

/** z = U x + b of a gate, at one time. */
export function drive(gate: Gate, x: Float64Array, { B, H, D }: Sizes): Float64Array {
  const z = new Float64Array(B * H);
  for (let b = 0; b < B; b++) z.set(gate.b, b * H);
  addProduct(z, gate.U, x, H, D, B);
  return z;
}

export const emptyGate = ({ H, D }: Pick<Sizes, 'H' | 'D'>): Gate => ({
  W: new Float64Array(H * H),
  U: new Float64Array(H * D),
  b: new Float64Array(H),
});

/** An object with one value for each gate. */
export const perGate = <G extends string, X>(gates: readonly G[], make: (gate: G) => X): Record<G, X> =>
  Object.fromEntries(gates.map((gate) => [gate, make(gate)])) as Record<G, X>;

/** The gradient to begin with at the last step. */
export const startOf = (external: ReadonlyMap<number, Float64Array>, t: number, size: number): Float64Array =>
  external.get(t)?.slice() ?? new Float64Array(size);
