/** @file The recurrent networks of the laboratory, from the tables of the lessons. */
import { PLANS, STEPS } from '#cells';
import type { Net } from './cell.ts';
import { netOf } from './net.ts';
import type { Squash } from '#math/slopes.ts';

export const LSTM_GATES = ['f', 'i', 'o', 'a'] as const;
export const GRU_GATES = ['u', 'r', 'n'] as const;
/** What stands before the activation of an RNN takes the part of a gate. */
export type RnnGate = 'z';
export type LstmGate = (typeof LSTM_GATES)[number];
export type GruGate = (typeof GRU_GATES)[number];

const RNNS: Readonly<Record<Squash, Net<RnnGate>>> = {
  tanh: netOf(PLANS.rnn, STEPS.rnn, ['z']),
  sigmoid: netOf(PLANS.rnn_sigmoid, STEPS.rnn_sigmoid, ['z']),
  relu: netOf(PLANS.rnn_relu, STEPS.rnn_relu, ['z']),
  linear: netOf(PLANS.rnn_linear, STEPS.rnn_linear, ['z']),
};

export const rnn = (phi: Squash): Net<RnnGate> => RNNS[phi];
export const lstm = netOf(PLANS.lstm, STEPS.lstm, LSTM_GATES);
/** The reset gate acts before the product. */
export const gru = netOf(PLANS.gru, STEPS.gru, GRU_GATES);
