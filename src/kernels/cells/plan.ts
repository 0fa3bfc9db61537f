/**
 * @file What a recurrent layer has to know of a cell: which vectors one step takes, keeps and gives, and which products
 * with matrices stand between its passes. All of it is data; the passes themselves are written as code.
 *
 * Vectors are called by where they lie: `z0`, `z1`, … the gates, side by side (what stands before a gate, then its value,
 * then the gradient of the first); `before` and `h` the state before and after; `cellBefore0` and `cell0` the same of a
 * state that only the cell sees; `kept0`, … what the way back needs besides; `dh` and `dCell0` the gradients by the states,
 * first after, then before the step; `scratch0`, … what lives for one step of the way back.
 */

/** A product with the block of some gates, [first, end): forward `into` = or += W `from`, back `into` = or += Wᵀ `from`. */
export interface Product {
  readonly gates: readonly [first: number, end: number];
  readonly from: string;
  readonly into: string;
  readonly add: boolean;
}

/** A name of the table, and the vector that holds its value. */
export type Place = readonly [name: string, vector: string];

/** What happens unit by unit between two products. */
export interface Pass {
  /** Before it. */
  readonly products: readonly Product[];
  readonly loads: readonly Place[];
  /** Lines of the lesson: a name, and what it is in the language of the tables. */
  readonly lines: readonly (readonly [name: string, is: string])[];
  readonly stores: readonly Place[];
  /** The vectors it touches besides the gates, in the order in which its code takes them. */
  readonly vectors: readonly string[];
}

export interface Plan {
  /** Letters of the gates, in the order in which they lie. */
  readonly gates: readonly string[];
  /** The parameters of each gate: of the state before, of the input, and the bias. */
  readonly parameters: readonly { readonly W: string; readonly U: string; readonly b: string }[];
  /** The gate that a fresh network may hold open by its bias. */
  readonly open?: number;
  /** The states that only the cell sees. */
  readonly carried: readonly string[];
  readonly forward: readonly Pass[];
  readonly backward: readonly Pass[];
  /** After the passes of the way back: what reaches the states before through the matrices. */
  readonly last: readonly Product[];
  /** The gradient by W, summed over all steps: `by` times `of`ᵀ. */
  readonly weights: readonly {
    readonly gates: Product['gates'];
    readonly by: string;
    readonly of: string;
  }[];
  /** How many vectors are kept for each step, and live for one step. */
  readonly kept: number;
  readonly scratch: number;
}

/** Whether a vector is one of the gates. */
export const isGate = (vector: string): boolean => /^z\d+$/.test(vector);
export const gateIndex = (vector: string): number => Number(vector.slice(1));

/** Where the states lie, counted as the table does; the first is the one that the layer gives. */
export const beforeVector = (state: number): string => (state ? `cellBefore${state - 1}` : 'before');
export const afterVector = (state: number): string => (state ? `cell${state - 1}` : 'h');
export const gradientVector = (state: number): string => (state ? `dCell${state - 1}` : 'dh');

/** The plans without what is in the code of their passes already: of the way back, the lines. */
export const lean = (plans: Readonly<Record<string, Plan>>): Record<string, Plan> =>
  Object.fromEntries(
    Object.entries(plans).map(([name, plan]) => [
      name,
      {
        ...plan,
        backward: plan.backward.map((pass) => ({ ...pass, loads: [], lines: [], stores: [] })),
      },
    ]),
  );
