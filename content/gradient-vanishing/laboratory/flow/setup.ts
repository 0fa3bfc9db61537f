/** @file One of the three networks, before anything is measured of it. */
import type { Gate, Net, Sizes } from '../nets/cell.ts';

/** One network ready to be measured. */
export interface Setup<G extends string> {
  readonly net: Net<G>;
  readonly gate: Readonly<Record<G, Gate>>;
  readonly sizes: Sizes;
  readonly x: readonly Float64Array[];
  readonly h0: Float64Array;
  /** The loss is vᵀ h_T. */
  readonly v: Float64Array;
}
