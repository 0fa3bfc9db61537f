/** @file What the noisy descent may be set to. */
import { among, dial, flag, seed } from '#figure/kinds.ts';
import { type StateOf, figure } from '#figure/figure.ts';
import { SCHEDULE_IDS } from '#optimizers/schedules.ts';

export const noise = figure(
  'noise',
  {
    schedule: among(SCHEDULE_IDS, 'constant'),
    /** Examples in a batch. */
    B: among([1, 2, 4, 8, 16, 32], 4),
    /** Whether an example may be in a batch twice. */
    again: flag(true),
    eta0: dial(0.5, { least: 0.01, most: 1.9, log: true }),
    seed: seed(1),
  },
  {
    old: (text) => {
      const [schedule, B, again, eta0, seed] = text.split('_');
      return again === 'again' || again === 'once'
        ? { schedule: schedule!, B: B!, again: again === 'again' ? '1' : '0', eta0: eta0!, seed: seed! }
        : undefined;
    },
  },
);
export type State = StateOf<typeof noise>;
