/** @file The corrections that stand in the lesson `gru`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { text } from './shared.ts';

export const gru: Readonly<Record<string, CorrectionText>> = {
  // a convention, not an error: u weighs the candidate
  '003-3': {
    note: '003',
    on: 'gru',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'h[2]' },
    corrected: '(1 - u[2]) * h[1] + u[2] * n[2]',
  },
  '003-4': text('003'),
};
