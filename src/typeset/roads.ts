/** @file The ways a gradient takes through one step of a cell, as a drawing: what stands where, and what leads to what. */

/** What is met on a road: in each of the lines, one after another, what stands beside the gradient that it reads. */
export interface Factor {
  /** Gradients by their names in the tables: `['df']`, or `['du', 'dz_u']` where two lines are one road. */
  readonly lines: readonly string[];
  /** The gradient that the first line reads. */
  readonly reads: string;
  /** Of the step before the one that the lines are about. */
  readonly earlier?: true;
}

export interface RoadsPlan {
  readonly width: number;
  readonly height: number;
  /** Gradients, by a name of the drawing's own. `_{…}` in a label is set low. */
  readonly nodes: Readonly<
    Record<
      string,
      { readonly symbol: string; readonly label: string; readonly x: number; readonly y: number }
    >
  >;
  /** The factor met on the way; `shift` moves it off the middle. `^{…}` in a label is set high. */
  readonly roads: readonly {
    readonly from: string;
    readonly to: string;
    /** From the tables; or a text, where the drawing divides a line into roads of its own. */
    readonly label: Factor | string;
    readonly symbol: string;
    /** How far along the way the label stands, 0…1, and how far beside it. */
    readonly at: number;
    readonly shift: readonly [x: number, y: number];
    readonly main?: true;
  }[];
  readonly times: readonly (readonly [label: string, x: number])[];
}
