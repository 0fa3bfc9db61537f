/** @file What the laboratory of gradient flow may be set to, and the settings worth a click. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, own, seed } from '#figure/kinds.ts';
import { SQUASHES } from '#math/slopes.ts';

export const NETS = ['rnn', 'lstm', 'gru'] as const;
export type NetName = (typeof NETS)[number];

/** How the recurrent matrices are drawn, before they are scaled. */
export const KINDS = ['gaussian', 'orthogonal', 'symmetric', 'identity', 'shear', 'cycle'] as const;
export type Kind = (typeof KINDS)[number];

/** Inputs per step. */
export const INPUTS = 4;

/** Of the scale. */
export const REACH = { least: -4, most: 16 } as const;

export const lab = figure(
  'lab',
  {
    phi: among(SQUASHES, 'tanh'),
    kind: among(KINDS, 'gaussian'),
    /** Every recurrent matrix is scale × a matrix of the kind; negative turns its sign. */
    scale: own(dial(0.5, REACH)),
    /** Time steps. */
    T: dial(60, { least: 2, most: 200, step: 1 }),
    /** Hidden units. */
    H: dial(16, { least: 1, most: 64, step: 1 }),
    /** Bias of what keeps the old state: b_f of the LSTM, −b_u of the GRU. */
    keep: dial(4, { least: -4, most: 8, step: 0.25 }),
    /** Bias of the RNN. */
    bias: dial(0, { least: -8, most: 8, step: 0.25 }),
    /** Standard deviation of the inputs; 0 for none. */
    input: dial(0.5, { least: 0, most: 3, step: 0.05 }),
    /** Every entry of the initial state and the initial cell. */
    start: dial(0.5, { least: -2, most: 2, step: 0.05 }),
    /** Entries above the diagonal of a `shear` or a `cycle`, before scaling: how far from normal it is. */
    shear: dial(2, { least: 0, most: 20, step: 0.25 }),
    /** Clipping threshold for the global norm of all parameter gradients; 0 for none. */
    clip: own(dial(0, { least: 0, most: 1e6 })),
    seed: seed(1),
  },
  {
    anchor: 'laboratory',
    off: ({ kind }) => (kind === 'shear' || kind === 'cycle' ? [] : ['shear']),
    presets: {
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
    },
  },
);
export type Settings = StateOf<typeof lab>;
