/** @file What the figure of depth may be set to, and the settings worth a click. */
import { dialsWithin } from '../dials.ts';
import { SQUASHES, type Squash } from '../slopes.ts';

export const STACKS = ['residual', 'highway', 'plain'] as const;
export type StackName = (typeof STACKS)[number];

export interface Settings {
  /** Layers. */
  readonly L: number;
  /** Units of every layer, inside the blocks too. */
  readonly H: number;
  readonly seed: number;
  readonly phi: Squash;
  /** Standard deviation of every weight, times the root of the units. */
  readonly gain: number;
  /** What the output of a residual block is multiplied with. */
  readonly block: number;
  /** Bias of the transform gate of the highway. */
  readonly gate: number;
}

export const LIMITS = {
  L: { least: 1, most: 100, step: 1 },
  H: { least: 1, most: 32, step: 1 },
  seed: { least: 1, most: 9999, step: 1 },
  gain: { least: 0, most: 3, step: 0.05 },
  block: { least: 0, most: 1, step: 0.01 },
  gate: { least: -8, most: 4, step: 0.25 },
} as const;
export type Dial = keyof typeof LIMITS;

export const OPENING: Settings = { L: 40, H: 16, seed: 1, phi: 'tanh', gain: 0.7, block: 1, gate: -3 };

/** Settings of one click; what is not named keeps the value it opens with. */
export const PRESETS = {
  opening: {},
  explodes: { phi: 'relu', gain: 1.4, L: 60 },
  // the contributions of L blocks add up like L random steps
  level: { phi: 'relu', gain: 1.4, L: 60, block: 0.13 },
  open: { gate: 2 },
} as const satisfies Readonly<Record<string, Partial<Settings>>>;
export type PresetName = keyof typeof PRESETS;

export const preset = (name: PresetName): Settings => ({ ...OPENING, ...PRESETS[name] });

/** Every block scaled by 1/√L, to two decimals. */
export const rootScale = (L: number): number => Math.round(100 / Math.sqrt(L)) / 100;

/**
 * Settings from anything a reader or an address may hold: what is missing or not a number keeps the value it
 * opens with, what is out of range is moved to the end of the range.
 */
export const settle = (from: Readonly<Record<string, unknown>>): Settings => ({
  ...OPENING,
  ...dialsWithin(LIMITS, OPENING, from),
  phi: SQUASHES.find((s) => s === from['phi']) ?? OPENING.phi,
});
