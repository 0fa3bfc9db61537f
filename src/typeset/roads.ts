/** @file The ways a gradient takes through one step of a cell, as a drawing: what stands where, and what leads to what. */

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
    readonly label: string;
    readonly symbol: string;
    /** How far along the way the label stands, 0…1, and how far beside it. */
    readonly at: number;
    readonly shift: readonly [x: number, y: number];
    readonly main?: true;
  }[];
  readonly times: readonly (readonly [label: string, x: number])[];
}

const GATES = ['f', 'i', 'a', 'o'] as const;
const row = (k: number): number => 152 + 54 * k;
const fan = (time: string, name: string, x: number): RoadsPlan['nodes'] =>
  Object.fromEntries(
    GATES.map((g, k) => [`z_${g}${name}`, { symbol: `dz_${g}`, label: `dz_{${g},${time}}`, x, y: row(k) }]),
  );
const into = (name: string, to: string): RoadsPlan['roads'] =>
  GATES.map((g, k) => ({
    from: `z_${g}${name}`,
    to,
    label: `W_{${g}}^{⊤}`,
    symbol: `W_${g}`,
    at: 0.3,
    shift: [0, k < 2 ? -8 : 20],
  }));

export const ROADS: Readonly<Record<string, RoadsPlan>> = {
  lstm: {
    width: 744,
    height: 416,
    nodes: {
      'C+': { symbol: 'dC', label: 'dC_{t+1}', x: 700, y: 40 },
      ...fan('t+1', '+', 700),
      h: { symbol: 'dh', label: 'dh_{t}', x: 512, y: 233 },
      s: { symbol: 'ds', label: 'ds_{t}', x: 512, y: 346 },
      C: { symbol: 'dC', label: 'dC_{t}', x: 404, y: 40 },
      ...fan('t', '', 232),
      'h-': { symbol: 'dh', label: 'dh_{t−1}', x: 44, y: 233 },
      'C-': { symbol: 'dC', label: 'dC_{t−1}', x: 44, y: 40 },
    },
    roads: [
      { from: 'C+', to: 'C', label: '⊙ f_{t+1}', symbol: 'f', at: 0.5, shift: [0, -12], main: true },
      { from: 'C', to: 'C-', label: '⊙ f_{t}', symbol: 'f', at: 0.5, shift: [0, -12], main: true },
      ...into('+', 'h'),
      { from: 's', to: 'h', label: 'V^{⊤}', symbol: 'V', at: 0.5, shift: [20, 6] },
      {
        from: 'h',
        to: 'C',
        label: '⊙ o_{t} ⊙ (1 − tanh² C_{t})',
        symbol: 'o',
        at: 0.7,
        shift: [104, 4],
      },
      { from: 'C', to: 'z_f', label: '⊙ C_{t−1}', symbol: 'C', at: 0.5, shift: [-46, 2] },
      { from: 'C', to: 'z_i', label: '⊙ a_{t}', symbol: 'a', at: 0.84, shift: [36, 16] },
      { from: 'C', to: 'z_a', label: '⊙ i_{t}', symbol: 'i', at: 0.84, shift: [40, 16] },
      { from: 'h', to: 'z_o', label: '⊙ tanh C_{t}', symbol: 'C', at: 0.5, shift: [30, 26] },
      ...into('', 'h-'),
    ],
    times: [
      ['t − 1', 44],
      ['t', 372],
      ['t + 1', 700],
    ],
  },
  gru: {
    width: 744,
    height: 408,
    nodes: {
      h: { symbol: 'dh', label: 'dh_{t}', x: 694, y: 160 },
      s: { symbol: 'ds', label: 'ds_{t}', x: 694, y: 300 },
      u: { symbol: 'dz_u', label: 'dz_{u,t}', x: 400, y: 44 },
      n: { symbol: 'dz_n', label: 'dz_{n,t}', x: 520, y: 270 },
      q: { symbol: 'dz_n', label: 'q_{t}', x: 340, y: 270 },
      r: { symbol: 'dz_r', label: 'dz_{r,t}', x: 180, y: 350 },
      'h-': { symbol: 'dh', label: 'dh_{t−1}', x: 50, y: 160 },
    },
    roads: [
      { from: 's', to: 'h', label: 'V^{⊤}', symbol: 'V', at: 0.5, shift: [18, 5] },
      { from: 'h', to: 'h-', label: '⊙ (1 − u_{t})', symbol: 'u', at: 0.5, shift: [0, -10], main: true },
      {
        from: 'h',
        to: 'u',
        label: '⊙ (n_{t} − h_{t−1}) ⊙ u_{t} ⊙ (1 − u_{t})',
        symbol: 'n',
        at: 0.62,
        shift: [86, -22],
      },
      { from: 'u', to: 'h-', label: 'W_{u}^{⊤}', symbol: 'W_u', at: 0.45, shift: [-6, -10] },
      { from: 'h', to: 'n', label: '⊙ u_{t} ⊙ (1 − n_{t}^{2})', symbol: 'u', at: 0.55, shift: [-76, -2] },
      { from: 'n', to: 'q', label: 'W_{n}^{⊤}', symbol: 'W_n', at: 0.5, shift: [0, -9] },
      { from: 'q', to: 'h-', label: '⊙ r_{t}', symbol: 'r', at: 0.45, shift: [16, -12] },
      { from: 'q', to: 'r', label: '⊙ h_{t−1} ⊙ r_{t} ⊙ (1 − r_{t})', symbol: 'h', at: 0.5, shift: [92, 18] },
      { from: 'r', to: 'h-', label: 'W_{r}^{⊤}', symbol: 'W_r', at: 0.5, shift: [-22, 8] },
    ],
    times: [
      ['t − 1', 50],
      ['t', 430],
    ],
  },
  // one column: the straight way, and the two ways through its statistics
  'batch-norm': {
    width: 744,
    height: 352,
    nodes: {
      y: { symbol: 'dy', label: 'dy', x: 698, y: 176 },
      xhat: { symbol: 'dxhat', label: 'dx̂', x: 548, y: 176 },
      s: { symbol: 'ds', label: 'ds', x: 424, y: 50 },
      v: { symbol: 'dv', label: 'dσ^{2}', x: 236, y: 50 },
      mu: { symbol: 'dmu', label: 'dμ', x: 330, y: 302 },
      z: { symbol: 'dz', label: 'dz', x: 50, y: 176 },
    },
    roads: [
      { from: 'y', to: 'xhat', label: 'γ', symbol: 'gamma', at: 0.5, shift: [0, -10] },
      { from: 'xhat', to: 'z', label: '1 / s', symbol: 's', at: 0.5, shift: [0, -12], main: true },
      { from: 'xhat', to: 's', label: 'Σ, − x̂ / s', symbol: 'xhat', at: 0.5, shift: [64, 4] },
      { from: 's', to: 'v', label: '1 / 2s', symbol: 's', at: 0.5, shift: [0, -12] },
      { from: 'v', to: 'z', label: '2 (z − μ) / N', symbol: 'z', at: 0.5, shift: [-62, -6] },
      { from: 'xhat', to: 'mu', label: 'Σ, − 1 / s', symbol: 's', at: 0.5, shift: [62, 14] },
      { from: 'mu', to: 'z', label: '1 / N', symbol: 'N', at: 0.5, shift: [-30, 22] },
    ],
    times: [],
  },
};
