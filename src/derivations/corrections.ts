/** @file Where the course notes are wrong, and where they are right: both statements, so that both can be measured. */
import type { CorrectionText } from '../derive/correction.ts';
import { activations } from './corrections/activations.ts';
import { batchNorm } from './corrections/batch-norm.ts';
import { classifier } from './corrections/classifier.ts';
import { convDense } from './corrections/conv-dense.ts';
import { dropout } from './corrections/dropout.ts';
import { gradientVanishing } from './corrections/gradient-vanishing.ts';
import { gru } from './corrections/gru.ts';
import { logisticRegression } from './corrections/logistic-regression.ts';
import { lstm } from './corrections/lstm.ts';
import { optimizers } from './corrections/optimizers.ts';
import { pooling } from './corrections/pooling.ts';
import { residualHighway } from './corrections/residual-highway.ts';
import { rnn } from './corrections/rnn.ts';
import { scalarRnn } from './corrections/scalar-rnn.ts';
import { secondOrder } from './corrections/second-order.ts';
import { textCnn } from './corrections/text-cnn.ts';
import { textPreprocessing } from './corrections/text-preprocessing.ts';

/** By lesson. */
const all = [
  activations,
  batchNorm,
  classifier,
  convDense,
  dropout,
  gradientVanishing,
  gru,
  logisticRegression,
  lstm,
  optimizers,
  pooling,
  residualHighway,
  rnn,
  scalarRnn,
  secondOrder,
  textCnn,
  textPreprocessing,
];

/** Every correction by its id: the note, and the number in it. In the order of the notes. */
export const CORRECTIONS: Readonly<Record<string, CorrectionText>> = Object.fromEntries(
  all.flatMap((of) => Object.entries(of)).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
);
