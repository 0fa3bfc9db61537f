/** @file Every derivation of the house, by id. */
import type { Definition } from '../derive/derivation.ts';
import { activations } from './activations.ts';
import { gradientVanishing } from './gradient-vanishing.ts';
import { batchNorm } from './batch-norm.ts';
import { bidirectionalStacked } from './bidirectional-stacked.ts';
import { conv1x1 } from './conv-1x1.ts';
import { classifier } from './classifier.ts';
import { convDense } from './conv-dense.ts';
import { dropout } from './dropout.ts';
import { gru } from './gru.ts';
import { logisticRegression } from './logistic-regression.ts';
import { lstm } from './lstm.ts';
import { regularization } from './regularization.ts';
import { residualHighway } from './residual-highway.ts';
import { optimizers } from './optimizers.ts';
import { pooling } from './pooling.ts';
import { rnn } from './rnn.ts';
import { scalarRnn } from './scalar-rnn.ts';
import { schedulesNoise } from './schedules-noise.ts';
import { secondOrder } from './second-order.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { textCnn } from './text-cnn.ts';
import { textPreprocessing } from './text-preprocessing.ts';

export const DERIVATIONS: readonly Definition[] = [
  activations,
  logisticRegression,
  softmaxCrossEntropy,
  convDense,
  pooling,
  conv1x1,
  textCnn,
  scalarRnn,
  rnn,
  lstm,
  gru,
  gradientVanishing,
  residualHighway,
  regularization,
  bidirectionalStacked,
  batchNorm,
  dropout,
  optimizers,
  textPreprocessing,
  schedulesNoise,
  secondOrder,
  classifier,
];

export const definitionOf = (id: string): Definition | undefined => DERIVATIONS.find((d) => d.id === id);
