/**
 * @file The recurrent cells of the course by the names of the models: the table of a lesson, and the options it is read
 * with. Their kernels are written from these lines, so that what a reader reads is what trains.
 */
import { type Definition, define } from '#derive/derivation.ts';
import { written } from '#kernels/cells/in-node.ts';
import type { Handed } from '#kernels/cells/table.ts';
import { gru } from './gru/derivation.ts';
import { lstm } from './lstm/derivation.ts';
import { rnn } from './rnn/derivation.ts';

/** The table of the RNN with one activation more: none, h = z. The laboratory shows what becomes of its gradient. */
const withoutActivation: Definition = (() => {
  const { text } = rnn;
  const cell = text.cell!;
  const [choice, line, slope] = [text.choices!['phi']!, cell.forward['h']!, cell.backward['z']!];
  return define('rnn', {
    ...text,
    choices: { ...text.choices, phi: [...choice, 'linear'] },
    cell: {
      ...cell,
      forward: { ...cell.forward, h: { ...(line as object), linear: ['h_{#}', 'z'] } },
      asides: {},
      backward: { ...cell.backward, z: { ...(slope as object), linear: [['dh', 'substitution']] } },
    },
    overTime: {},
    claims: {},
    jacobians: {},
  });
})();

export const TABLES = {
  rnn: { of: rnn, options: { phi: 'tanh' } },
  rnn_sigmoid: { of: rnn, options: { phi: 'sigmoid' } },
  rnn_relu: { of: rnn, options: { phi: 'relu' } },
  rnn_linear: { of: withoutActivation, options: { phi: 'linear' } },
  lstm: { of: lstm, open: 'f' },
  gru: { of: gru, options: { reset: 'before' } },
  gru_after: { of: gru, options: { reset: 'after' } },
} as const satisfies Readonly<Record<string, Handed>>;

export const { PLANS, KERNELS, STEPS, SOURCES } = written(TABLES);
