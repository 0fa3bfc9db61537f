/** @file How a network is trained. */
import type { RuleId } from '#optimizers/rules.ts';

export const SCHEDULES = ['constant', 'linear', 'cosine'] as const;
export type Schedule = (typeof SCHEDULES)[number];

export interface Settings {
  /** The same seed gives the same run, to the last bit, on the same engine. */
  readonly seed: number;
  readonly epochs: number;
  /** Examples in a batch. */
  readonly batch: number;
  readonly rule: RuleId;
  /** Hyper-parameters that differ from the opening values of the rule. */
  readonly hyper: Readonly<Record<string, number>>;
  readonly schedule: Schedule;
  /** A gradient longer than this is shortened to it (Pascanu et al., 2013); 0 lets every gradient pass. */
  readonly clip: number;
  /** Training ends after so many epochs without a better validation accuracy; 0 lets it go on. */
  readonly patience: number;
  /**
   * The biases of an LSTM's forget gates before training: with 1 a gate begins nearly open (Jozefowicz et al., 2015), with 0
   * half open.
   */
  readonly forgetBias: number;
}

/** What the rate is multiplied by when a share of all steps is done. */
export function rateAt(schedule: Schedule, done: number): number {
  switch (schedule) {
    case 'constant':
      return 1;
    case 'linear':
      return 1 - done;
    case 'cosine':
      return (1 + Math.cos(Math.PI * done)) / 2;
  }
}
