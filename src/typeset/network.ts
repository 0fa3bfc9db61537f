/** @file How a network is laid out: which quantity stands in which row, and what leads to what. */

export interface NetworkPlan {
  /** Quantities of every step, from the input up; `last` ones stand at the last step only. */
  readonly rows: readonly NetworkRow[];
  /** From, to, parameter on the arrow; a trailing ' marks the step read before. */
  readonly arrows: readonly (readonly [from: string, to: string, parameter: string])[];
  /** Distance from one step to the next, where the inside of a cell needs room. */
  readonly column?: number;
  /** Each parameter is named on its first arrow only, where naming all of them would crowd the drawing. */
  readonly namedOnce?: true;
  /** Its steps are layers, not moments of time. */
  readonly inDepth?: true;
  /** Narrower than this, in pixels, it is scrolled sideways rather than made smaller. */
  readonly leastWidth?: number;
}

export interface NetworkRow {
  readonly id: string;
  readonly label: string;
  readonly last?: true;
  /** The row counted from the input, where several quantities share one. */
  readonly level?: number;
  /** How far beside the middle of its step. */
  readonly dx?: number;
}
