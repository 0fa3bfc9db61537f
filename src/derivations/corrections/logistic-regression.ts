/** @file The corrections that stand in the lesson `logistic-regression`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { text } from './shared.ts';

export const logisticRegression: Readonly<Record<string, CorrectionText>> = {
  // the note’s line is the gradient of what it calls L, the log-likelihood
  '003-37b': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'theta', objective: 'up' },
    corrected: 'X.T @ (y - f)',
  },
  '003-37c': {
    note: '003',
    on: 'logistic-regression',
    verdict: 'wrong',
    subject: { kind: 'gradient', of: 'X' },
    noted: '(y - f) @ theta.T',
    corrected: '(f - y) @ theta.T',
  },
  '003-44b': text('003'),
};
