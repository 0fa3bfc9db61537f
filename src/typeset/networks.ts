/** @file How the network of a lesson is laid out: which quantity stands in which row, and what leads to what. */

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

export const NETWORKS: Readonly<Record<string, NetworkPlan>> = {
  rnn: {
    rows: [
      { id: 'x', label: 'x' },
      { id: 'h', label: 'h' },
      { id: 'o', label: 'o' },
      { id: 'yhat', label: 'ŷ' },
      { id: 'L', label: 'L' },
    ],
    arrows: [
      ['x', 'h', 'U'],
      ["h'", 'h', 'W'],
      ['h', 'o', 'V'],
      ['o', 'yhat', ''],
      ['yhat', 'L', ''],
    ],
  },
  'scalar-rnn': {
    rows: [
      { id: 'x', label: 'x' },
      { id: 'h', label: 'h' },
      { id: 'o', label: 'o', last: true },
      { id: 'yhat', label: 'ŷ', last: true },
      { id: 'loss', label: 'L', last: true },
    ],
    arrows: [
      ['x', 'h', 'u'],
      ["h'", 'h', 'w'],
      ['h', 'o', 'v'],
      ['o', 'yhat', ''],
      ['yhat', 'loss', ''],
    ],
  },
  // z stands for the pre-activations of all four gates; f, i and a act below C, o beside it
  lstm: {
    column: 168,
    rows: [
      { id: 'x', label: 'x' },
      { id: 'z_f', label: 'z' },
      { id: 'C', label: 'C', dx: -38 },
      { id: 'h', label: 'h' },
      { id: 's', label: 's' },
      { id: 'yhat', label: 'ŷ' },
      { id: 'L', label: 'L' },
    ],
    arrows: [
      ['x', 'z_f', 'U'],
      ["h'", 'z_f', 'W'],
      ['z_f', 'C', ''],
      ["C'", 'C', 'f'],
      ['C', 'h', ''],
      ['z_f', 'h', 'o'],
      ['h', 's', 'V'],
      ['s', 'yhat', ''],
      ['yhat', 'L', ''],
    ],
  },
  gru: {
    column: 196,
    rows: [
      { id: 'x', label: 'x', level: 0 },
      { id: 'r', label: 'r', level: 1, dx: -58 },
      { id: 'u', label: 'u', level: 1, dx: 58 },
      { id: 'n', label: 'n', level: 2 },
      { id: 'h', label: 'h', level: 3 },
      { id: 's', label: 's', level: 4 },
      { id: 'yhat', label: 'ŷ', level: 5 },
      { id: 'L', label: 'L', level: 6 },
    ],
    arrows: [
      ['x', 'r', ''],
      ['x', 'u', ''],
      ['x', 'n', ''],
      ["h'", 'r', ''],
      ["h'", 'u', ''],
      ["h'", 'n', ''],
      ["h'", 'h', ''],
      ['r', 'n', ''],
      ['u', 'h', ''],
      ['n', 'h', ''],
      ['h', 's', 'V'],
      ['s', 'yhat', ''],
      ['yhat', 'L', ''],
    ],
  },
  // only the state goes on; the loss reads it once, at the end
  'gradient-vanishing': {
    column: 96,
    rows: [
      { id: 'x', label: 'x' },
      { id: 'h', label: 'h' },
      { id: 'loss', label: 'L', last: true },
    ],
    arrows: [
      ['x', 'h', 'U'],
      ["h'", 'h', 'W'],
      ['h', 'loss', ''],
    ],
  },
  // z stands inside a, n, u and p; F inside h
  'residual-highway': {
    inDepth: true,
    column: 160,
    leastWidth: 520,
    rows: [
      { id: 'p', label: 'p', level: 0 },
      { id: 'n', label: 'n', level: 1, dx: -86 },
      { id: 'u', label: 'u', level: 1, dx: -40 },
      { id: 'q', label: 'q', level: 2 },
      { id: 'a', label: 'a', level: 3, dx: -64 },
      { id: 'h', label: 'h', level: 4 },
      { id: 'loss', label: 'L', level: 2, dx: 66, last: true },
    ],
    arrows: [
      ["p'", 'p', 'W'],
      ["q'", 'n', ''],
      ["q'", 'u', ''],
      ['n', 'q', ''],
      ['u', 'q', ''],
      ["q'", 'q', ''],
      ["h'", 'a', 'W_1'],
      ['a', 'h', 'W_2'],
      ["h'", 'h', ''],
      ['h', 'loss', ''],
      ['q', 'loss', ''],
      ['p', 'loss', ''],
    ],
  },
  // z and n stand inside h, g and q; the mask is not drawn
  'bidirectional-stacked': {
    column: 118,
    namedOnce: true,
    leastWidth: 520,
    rows: [
      { id: 'x', label: 'x' },
      { id: 'h', label: 'h', dx: -30 },
      { id: 'g', label: 'g', dx: 30 },
      { id: 'q', label: 'q' },
      { id: 'o', label: 'o', last: true },
      { id: 'yhat', label: 'ŷ', last: true },
      { id: 'loss', label: 'L', last: true },
    ],
    arrows: [
      ['x', 'h', 'U_h'],
      ['x', 'g', 'U_g'],
      ["h'", 'h', 'W_h'],
      ["g'", 'g', 'W_g'],
      ['h', 'q', 'U_q'],
      ['g', 'q', 'R_q'],
      ["q'", 'q', 'W_q'],
      ['q', 'o', 'V_q'],
      ['g', 'o', 'V_g'],
      ['o', 'yhat', ''],
      ['yhat', 'loss', ''],
    ],
  },
};
