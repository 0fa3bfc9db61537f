// Every figure of the course: its description, and the lesson it stands in.
import type { Figure } from '#figure/figure.ts';
import { activations } from '../../content/activations/curves/figure.ts';
import { batches } from '../../content/batch-norm/batch-sizes/figure.ts';
import { autocomplete } from '../../content/beam-search/autocomplete/figure.ts';
import { laboratory } from '../../content/classifier/laboratory/figure.ts';
import { sameInTfjs } from '../../content/classifier/same-in-tfjs/figure.ts';
import { mixer } from '../../content/conv-1x1/mixer/figure.ts';
import { walk } from '../../content/conv-dense/walk/figure.ts';
import { rows } from '../../content/crf/rows/figure.ts';
import { tagger } from '../../content/crf/tagger/figure.ts';
import { masks } from '../../content/dropout/masks/figure.ts';
import { climbing } from '../../content/em/climb/figure.ts';
import { meetings } from '../../content/fasttext/meetings/figure.ts';
import { share } from '../../content/fasttext/share/figure.ts';
import { deep } from '../../content/gnn/deep/figure.ts';
import { flow } from '../../content/gnn/flow/figure.ts';
import { lab } from '../../content/gradient-vanishing/laboratory/figure.ts';
import { paths } from '../../content/hmm-viterbi/paths/figure.ts';
import { race } from '../../content/optimizers/race/figure.ts';
import { shift } from '../../content/pooling/shift/figure.ts';
import { pooling } from '../../content/pooling/walk/figure.ts';
import { decay } from '../../content/regularization/decay/figure.ts';
import { fit } from '../../content/regularization/fit/figure.ts';
import { shrinkage } from '../../content/regularization/shrinkage/figure.ts';
import { depth } from '../../content/residual-highway/depth/figure.ts';
import { noise } from '../../content/schedules-noise/noise/figure.ts';
import { newton } from '../../content/second-order/newton/figure.ts';
import { dates } from '../../content/seq2seq-attention/dates/figure.ts';
import { roads } from '../../content/seq2seq-attention/roads/figure.ts';
import { review } from '../../content/text-cnn/review/figure.ts';
import { desk } from '../../content/text-preprocessing/desk/figure.ts';
import { vectors } from '../../content/text-preprocessing/vectors/figure.ts';
import { whatLearns } from '../../content/two-layer/what-learns/figure.ts';
import { oneStep } from '../../content/word2vec/one-step/figure.ts';
import { threeWays } from '../../content/word2vec/three-ways/figure.ts';

type AnyFigure = Figure<Readonly<Record<string, unknown>>>;

export const FIGURES: readonly (readonly [lesson: string, figure: AnyFigure])[] = [
  ['activations', activations],
  ['batch-norm', batches],
  ['beam-search', autocomplete],
  ['classifier', laboratory],
  ['classifier', sameInTfjs],
  ['conv-1x1', mixer],
  ['conv-dense', walk],
  ['crf', rows],
  ['crf', tagger('en')],
  ['dropout', masks],
  ['em', climbing],
  ['fasttext', meetings('en')],
  ['fasttext', share],
  ['gnn', deep],
  ['gnn', flow],
  ['gradient-vanishing', lab],
  ['hmm-viterbi', paths],
  ['optimizers', race],
  ['pooling', pooling],
  ['pooling', shift],
  ['regularization', decay],
  ['regularization', fit],
  ['regularization', shrinkage],
  ['residual-highway', depth],
  ['schedules-noise', noise],
  ['second-order', newton],
  ['seq2seq-attention', dates],
  ['seq2seq-attention', roads],
  ['text-cnn', review('OPENS')],
  ['text-preprocessing', desk],
  ['text-preprocessing', vectors],
  ['two-layer', whatLearns],
  ['word2vec', oneStep],
  ['word2vec', threeWays],
];
