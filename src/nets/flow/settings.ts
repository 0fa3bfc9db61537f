/** @file What the laboratory of gradient flow may be set to, and the settings worth a click. */
import { dialsWithin } from '../dials.ts';
import { SQUASHES, type Squash } from '../slopes.ts';

export const NETS = ['rnn', 'lstm', 'gru'] as const;
export type NetName = (typeof NETS)[number];

/** How the recurrent matrices are drawn, before they are scaled. */
export const KINDS = ['gaussian', 'orthogonal', 'symmetric', 'identity', 'shear', 'cycle'] as const;
export type Kind = (typeof KINDS)[number];

export interface Settings {
  /** Time steps. */
  readonly T: number;
  /** Hidden units. */
  readonly H: number;
  readonly seed: number;
  readonly phi: Squash;
  readonly kind: Kind;
  /** Every recurrent matrix is scale × a matrix of the kind; negative turns its sign. */
  readonly scale: number;
  /** Entries above the diagonal of a `shear` or a `cycle`, before scaling: how far from normal it is. */
  readonly shear: number;
  /** Bias of the RNN. */
  readonly bias: number;
  /** Bias of what keeps the old state: b_f of the LSTM, −b_u of the GRU. */
  readonly keep: number;
  /** Standard deviation of the inputs; 0 for none. */
  readonly input: number;
  /** Every entry of the initial state and the initial cell. */
  readonly start: number;
  /** Clipping threshold for the global norm of all parameter gradients; 0 for none. */
  readonly clip: number;
}

/** Inputs per step. */
export const INPUTS = 4;

export const LIMITS = {
  T: { least: 2, most: 200, whole: true },
  H: { least: 1, most: 64, whole: true },
  seed: { least: 1, most: 9999, whole: true },
  scale: { least: -4, most: 16, whole: false },
  shear: { least: 0, most: 20, whole: false },
  bias: { least: -8, most: 8, whole: false },
  keep: { least: -4, most: 8, whole: false },
  input: { least: 0, most: 3, whole: false },
  start: { least: -2, most: 2, whole: false },
  clip: { least: 0, most: 1e6, whole: false },
} as const;
export type Dial = keyof typeof LIMITS;

export const OPENING: Settings = {
  T: 60,
  H: 16,
  seed: 1,
  phi: 'tanh',
  kind: 'gaussian',
  scale: 0.5,
  shear: 2,
  bias: 0,
  keep: 4,
  input: 0.5,
  start: 0.5,
  clip: 0,
};

/** Settings of one click; what is not named keeps the value it opens with. */
export const PRESETS = {
  vanish: {},
  // 004-5: a sigmoid whose gradient doubles at every step, at the fixed point h = 1/2
  'sigmoid-explodes': {
    phi: 'sigmoid',
    kind: 'identity',
    scale: 8,
    bias: -4,
    input: 0,
    start: 0.5,
    T: 30,
    H: 1,
  },
  // 003-11: the powers of W grow, the Jacobians do not
  'sigmoid-vanishes': { phi: 'sigmoid', kind: 'identity', scale: 2, input: 0, T: 50, H: 4 },
  // 003-9: no eigenvalue above 1, and an explosion
  negative: { phi: 'linear', kind: 'identity', scale: -1.5, input: 0, T: 50, H: 4 },
  // 003-10: spectral radius below 1, and growth for nine steps
  transient: { phi: 'linear', kind: 'shear', scale: 0.9, shear: 5 / 0.9, input: 0, T: 50, H: 2 },
  // 003-10b: σ_max = 2, and no explosion: W² = I/5
  cycle: { phi: 'linear', kind: 'cycle', scale: 0.1, shear: 20, input: 0, T: 50, H: 2 },
  // 004-8: identity initialisation, on the edge
  identity: { phi: 'relu', kind: 'identity', scale: 1, T: 100, input: 0.1 },
  explode: { phi: 'relu', kind: 'gaussian', scale: 2.2, T: 60, H: 32 },
  // 004-7: units that are off send back exactly nothing
  dead: { phi: 'relu', kind: 'identity', scale: 1, bias: -1, input: 0.2, start: 0.5 },
  carousel: { keep: 6, T: 200, kind: 'orthogonal', scale: 0.6 },
} as const satisfies Readonly<Record<string, Partial<Settings>>>;
export type PresetName = keyof typeof PRESETS;

export const preset = (name: PresetName): Settings => ({ ...OPENING, ...PRESETS[name] });

/**
 * Settings from anything a reader or an address may hold: what is missing or not a number keeps the value it
 * opens with, what is out of range is moved to the end of the range.
 */
export const settle = (from: Readonly<Record<string, unknown>>): Settings => ({
  ...OPENING,
  ...dialsWithin(LIMITS, OPENING, from),
  phi: SQUASHES.find((s) => s === from['phi']) ?? OPENING.phi,
  kind: KINDS.find((k) => k === from['kind']) ?? OPENING.kind,
});
