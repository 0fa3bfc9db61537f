/** @file What the figure of depth may be set to, and the settings worth a click. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, seed } from '#figure/kinds.ts';
import { SQUASHES } from '#math/slopes.ts';

export const STACKS = ['residual', 'highway', 'plain'] as const;
export type StackName = (typeof STACKS)[number];

/** Every block scaled by 1/√L, to two decimals. */
export const rootScale = (L: number): number => Math.round(100 / Math.sqrt(L)) / 100;

export const depth = figure(
  'depth',
  {
    /** Layers. */
    L: dial(40, { least: 1, most: 100, step: 1 }),
    /** Units of every layer, inside the blocks too. */
    H: dial(16, { least: 1, most: 32, step: 1 }),
    /** Standard deviation of every weight, times the root of the units. */
    gain: dial(0.7, { least: 0, most: 3, step: 0.05 }),
    /** What the output of a residual block is multiplied with. */
    block: dial(1, { least: 0, most: 1, step: 0.01 }),
    /** Bias of the transform gate of the highway. */
    gate: dial(-3, { least: -8, most: 4, step: 0.25 }),
    phi: among(SQUASHES, 'tanh'),
    seed: seed(1),
  },
  {
    presets: {
      opening: {},
      explodes: { phi: 'relu', gain: 1.4, L: 60 },
      // the contributions of L blocks add up like L random steps
      level: { phi: 'relu', gain: 1.4, L: 60, block: 0.13 },
      open: { gate: 2 },
      root: (now) => ({ ...now, block: rootScale(now.L) }),
    },
  },
);
export type Settings = StateOf<typeof depth>;
