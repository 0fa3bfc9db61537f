/** @file The corrections that stand in the lesson `rnn`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { SIGMOID, RELU, DEAD_UNIT_SEED, vector, text } from './shared.ts';

const product = (c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'>): CorrectionText => ({
  note: '001',
  on: 'rnn',
  verdict: 'wrong',
  options: SIGMOID,
  ...c,
});

const J = '(diag(yhat[t]) - yhat[t] @ yhat[t].T)';

export const rnn: Readonly<Record<string, CorrectionText>> = {
  '001-8': product({
    subject: { kind: 'gradient', of: 'yhat[2]', objective: 'P' },
    noted: '-P * y[2] / q[2]',
    corrected: 'P * y[2] / q[2]',
  }),
  '001-9': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(-P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-10': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (${J} @ (y[t] / q[t])) @ h[T].T for t in range(1, T + 1))`,
    notedTex: `\\sum_{t=1}^{T} P\\,J_t\\,\\frac{y_t}{q_t}\\,h_{j}^{\\top}`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-11': product({
    subject: { kind: 'gradient', of: 'V', objective: '-0.1 * loss' },
    lhs: '\\Delta V \\;(\\eta = 0.1)',
    noted: `sum(${J} @ (y[t] / q[t]) @ h[t].T for t in range(1, T + 1))`,
    corrected: '0.1 * sum((y[t] - yhat[t]) @ h[t].T for t in range(1, T + 1))',
  }),
  '001-12': product({
    subject: { kind: 'gradient', of: 'V', objective: 'P' },
    noted: `sum(P * (y[t] / q[t]) @ ${J} @ h[t].T for t in range(1, T + 1))`,
    corrected: `sum(P * (${J} @ (y[t] / q[t])) @ h[t].T for t in range(1, T + 1))`,
  }),
  '001-13': product({
    subject: { kind: 'gradient', of: 'h[2]', objective: 'P' },
    noted: '-P * (V.T @ do[2]) + D_phi[3] @ W @ (-P * dh[3])',
    corrected: '-P * (V.T @ do[2]) + W.T @ D_phi[3] @ (-P * dh[3])',
  }),
  '001-14': product({
    subject: { kind: 'gradient', of: 'U', objective: 'P' },
    noted: 'sum(diag(h[t] * (1 - h[t])) * x[t].T for t in range(1, T + 1))',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ x[t].T for t in range(1, T + 1))',
  }),
  '001-15': product({
    subject: { kind: 'gradient', of: 'W', objective: 'P' },
    noted: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t + 1].T for t in range(1, T))',
    corrected: 'sum((h[t] * (1 - h[t]) * (-P * dh[t])) @ h[t - 1].T for t in range(1, T + 1))',
  }),
  '001-16': product({
    subject: { kind: 'gradient', of: 'U', objective: '-0.1 * loss' },
    lhs: '\\Delta U \\;(\\eta = 0.1)',
    noted: '0.1 * dU',
    corrected: '-0.1 * dU',
  }),
  '001-17': product({
    subject: { kind: 'gradient', of: 'W', objective: '-0.1 * loss' },
    lhs: '\\Delta W \\;(\\eta = 0.1)',
    noted: '0.1 * dW',
    corrected: '-0.1 * dW',
  }),
  '001-18': {
    note: '001',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'yhat[1]', by: 'o[1]' },
    corrected: 'diag(yhat[1]) - yhat[1] @ yhat[1].T',
  },
  '001-19': text('001'),
  '001-20': text('001'),
  '001-21': text('001'),
  '001-22': text('001'),
  '003-38': {
    note: '003',
    on: 'softmax-cross-entropy',
    verdict: 'confirmed',
    subject: { kind: 'jacobian', of: 'p', by: 'z' },
    corrected: 'diag(p) - p @ p.T',
  },
  '003-39': vector('003', {
    subject: { kind: 'gradient', of: 'o[1]' },
    noted: 'q[1] * (0 - yhat[1])',
    corrected: 'yhat[1] - y[1]',
  }),
  '003-40': vector('003', {
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]' },
    noted: 'W.T @ D_phi[2]',
    corrected: 'D_phi[2] @ W',
  }),
  '003-40b': {
    note: '003',
    on: 'rnn',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'h[1]', objective: 'L[2]' },
    corrected: 'W.T @ D_phi[2] @ V.T @ (yhat[2] - y[2])',
  },
  '003-40c': vector('003', {
    subject: { kind: 'gradient', of: 'h[1]', objective: 'L[2]' },
    noted: 'D_phi[2] @ W.T @ V.T @ (yhat[2] - y[2])',
    corrected: 'W.T @ D_phi[2] @ V.T @ (yhat[2] - y[2])',
  }),
  '003-41': vector('003', {
    subject: { kind: 'gradient', of: 'h[2]' },
    noted: 'W.T @ dz[3]',
    corrected: 'V.T @ do[2] + W.T @ dz[3]',
  }),
  '003-42': vector('003', {
    options: RELU,
    seed: DEAD_UNIT_SEED,
    subject: { kind: 'jacobian', of: 'h[2]', by: 'h[1]', layout: 'denominator' },
    noted: 'W.T',
    notedTex: 'W^{\\top} I',
    corrected: 'W.T @ D_phi[2]',
  }),
  '003-43': text('003'),
  '003-44': text('003'),
  '004-1': text('004'),
  '004-2': vector('004', {
    subject: { kind: 'gradient', of: 'W', objective: 'L[3]' },
    noted:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + 2 * D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + 3 * D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
    corrected:
      'D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[2].T + D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[1].T + D_phi[1] @ W.T @ D_phi[2] @ W.T @ D_phi[3] @ V.T @ (yhat[3] - y[3]) @ h[0].T',
  }),
  '004-3': vector('004', {
    subject: { kind: 'gradient', of: 'V' },
    corrected: 'sum((yhat[t] - y[t]) @ h[t].T for t in range(1, T + 1))',
  }),
};
