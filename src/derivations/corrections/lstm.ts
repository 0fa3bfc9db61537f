/** @file The corrections that stand in the lesson `lstm`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { SIGMOID, text } from './shared.ts';

const cell = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'lstm',
  verdict: 'wrong',
  ...c,
});

export const lstm: Readonly<Record<string, CorrectionText>> = {
  '002-1': cell('002', {
    subject: { kind: 'value', of: 'yhat[3]' },
    noted: 'sigmoid(V @ h[3] + c)',
    corrected: 'softmax(V @ h[3] + c)',
  }),
  // h[0] is given by itself, so at t = 1 the direct path is the only one
  '002-2': cell('002', {
    subject: { kind: 'jacobian', of: 'C[1]', by: 'C[0]' },
    noted: 'diag(1 - f[1])',
    corrected: 'diag(f[1])',
  }),
  '002-3': text('002'),
  '002-5': text('002'),
  '002-6': text('002'),
  '003-1': cell('003', {
    subject: { kind: 'value', of: 'C[2]' },
    noted: 'i[2] * C[1] + f[2] * C[1]',
    corrected: 'f[2] * C[1] + i[2] * a[2]',
  }),
  '003-2': {
    note: '003',
    on: 'activations',
    verdict: 'wrong',
    sizes: { H: 1 },
    given: { z: [0] },
    subject: { kind: 'value', of: 'h' },
    lhs: '\\tanh(0)',
    noted: '1',
    corrected: '0',
  },
  '003-5': cell('003', {
    subject: { kind: 'value', of: 'z_i[1]' },
    noted: 'W_i @ x[1] + U_i @ h[0]',
    corrected: 'W_i @ h[0] + U_i @ x[1] + b_i',
  }),
  '003-6': {
    note: '003',
    on: 'activations',
    verdict: 'wrong',
    options: SIGMOID,
    sizes: { H: 1 },
    given: { z: [10], g: [1] },
    subject: { kind: 'gradient', of: 'z' },
    lhs: "\\sigma'(10)",
    noted: '0',
    corrected: 'h * (1 - h)',
    correctedTex: '\\sigma(10)\\,\\left(1 - \\sigma(10)\\right)',
  },
};
