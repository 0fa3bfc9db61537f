/** @file What the figure of the polynomial fit may be set to, and the settings worth a click. */
import { dialsWithin } from '../dials.ts';

export interface Settings {
  /** Degree of the polynomial. */
  readonly degree: number;
  /** Number of examples. */
  readonly N: number;
  /** log₁₀ of the weight of the penalty. */
  readonly penalty: number;
  /** Number of models that are averaged, each from a sample drawn with replacement; 1: the data themselves. */
  readonly bags: number;
  /** Standard deviation of the noise on the labels. */
  readonly noise: number;
  readonly seed: number;
}

export const MOST_DEGREE = 12;

export const LIMITS = {
  degree: { least: 0, most: MOST_DEGREE, step: 1 },
  N: { least: 6, most: 200, step: 1 },
  penalty: { least: -3, most: 1, step: 0.25 },
  bags: { least: 1, most: 40, step: 1 },
  noise: { least: 0, most: 1, step: 0.05 },
  seed: { least: 1, most: 9999, step: 1 },
} as const;
export type Dial = keyof typeof LIMITS;

export const OPENING: Settings = { degree: 12, N: 20, penalty: -3, bags: 1, noise: 0.4, seed: 1 };

/** Settings of one click, each another remedy; what is not named keeps the value it opens with. */
export const PRESETS = {
  none: {},
  simpler: { degree: 4 },
  data: { N: 160 },
  decay: { penalty: -1.5 },
  bagging: { bags: 40 },
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
});
