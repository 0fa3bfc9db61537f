/** @file Every derivation of the house, by id. */
import type { Definition } from '../derive/derivation.ts';
import { activations } from './activations.ts';
import { gradientVanishing } from './gradient-vanishing.ts';
import { bidirectionalStacked } from './bidirectional-stacked.ts';
import { convDense } from './conv-dense.ts';
import { gru } from './gru.ts';
import { logisticRegression } from './logistic-regression.ts';
import { lstm } from './lstm.ts';
import { optimizers } from './optimizers.ts';
import { rnn } from './rnn.ts';
import { scalarRnn } from './scalar-rnn.ts';
import { schedulesNoise } from './schedules-noise.ts';
import { secondOrder } from './second-order.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';

export const DERIVATIONS: readonly Definition[] = [
  activations,
  logisticRegression,
  softmaxCrossEntropy,
  convDense,
  scalarRnn,
  rnn,
  lstm,
  gru,
  gradientVanishing,
  bidirectionalStacked,
  optimizers,
  schedulesNoise,
  secondOrder,
];

export const definitionOf = (id: string): Definition | undefined => DERIVATIONS.find((d) => d.id === id);
