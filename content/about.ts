/**
 * @file What one should know before a lesson, and how often exams ask about its subject: 507 questions of 32 public
 * exams, quizzes and homeworks were counted. A question counts for every lesson of its subject.
 */
import type { About } from '#words/course.ts';

export const COUNTED = 507;

export const about: Readonly<Record<string, About>> = {
  activations: { asked: 18 },
  'logistic-regression': { needs: ['activations'], asked: 37 },
  'softmax-cross-entropy': { needs: ['logistic-regression'], asked: 37 },
  'two-layer': { needs: ['activations', 'softmax-cross-entropy'], asked: 74 },
  'conv-dense': { needs: ['two-layer'], asked: 96 },
  pooling: { needs: ['conv-dense'], asked: 96 },
  'conv-1x1': { needs: ['conv-dense'], asked: 96 },
  'text-cnn': { needs: ['conv-dense', 'pooling'] },
  'scalar-rnn': { needs: ['activations', 'softmax-cross-entropy'], asked: 44 },
  rnn: { needs: ['scalar-rnn', 'two-layer'], asked: 44 },
  lstm: { needs: ['rnn'], asked: 44 },
  gru: { needs: ['rnn'], asked: 44 },
  'bidirectional-stacked': { needs: ['rnn'] },
  'gradient-vanishing': { needs: ['rnn'], asked: 22 },
  'batch-norm': { needs: ['two-layer'], asked: 17 },
  'residual-highway': { needs: ['two-layer', 'gradient-vanishing'], asked: 22 },
  dropout: { needs: ['two-layer'], asked: 45 },
  regularization: { needs: ['logistic-regression'], asked: 45 },
  optimizers: { needs: ['two-layer'], asked: 42 },
  'schedules-noise': { needs: ['optimizers'], asked: 42 },
  'second-order': { needs: ['logistic-regression'] },
  'text-preprocessing': { needs: ['logistic-regression'] },
  classifier: { needs: ['text-preprocessing', 'rnn'], asked: 18 },
  'seq2seq-attention': { needs: ['rnn', 'softmax-cross-entropy'], asked: 39 },
  'beam-search': { needs: ['seq2seq-attention'], asked: 2 },
  word2vec: { needs: ['softmax-cross-entropy', 'text-preprocessing'], asked: 17 },
  em: { needs: ['softmax-cross-entropy'] },
  crf: { needs: ['softmax-cross-entropy', 'hmm-viterbi'] },
  fasttext: { needs: ['softmax-cross-entropy', 'text-preprocessing'] },
  gnn: { needs: ['logistic-regression', 'conv-dense'] },
};
