/** @file What the corrections of several lessons are written with. */
import type { CorrectionText } from '../../derive/correction.ts';

export const SIGMOID = { phi: 'sigmoid' } as const;

export const RELU = { phi: 'relu' } as const;

/** A seed whose ReLU network has a unit switched off at step 2. */
export const DEAD_UNIT_SEED = 4;

export const vector = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'rnn',
  verdict: 'wrong',
  ...c,
});

export const text = (note: string): CorrectionText => ({ note, verdict: 'text' });
